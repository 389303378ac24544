import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What the law may not touch: the law is a pure value (no clock, no chance, no hidden process). */
const impure = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The law has no clock.' },
  {
    selector: "NewExpression[callee.name='Date']",
    message: 'Legal dates are YYYY-MM-DD text; see workflows/calendar.',
  },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'The law has no chance.' },
  { selector: 'Property[key.name=/^(invoke|after)$/]', message: 'A machine of the law hides no process.' },
  { selector: "Identifier[name='process']", message: 'The law reads no environment.' },
];

/** Every write of the service passes the writer: see src/database. */
const besideTheWriter = [
  { selector: "CallExpression[callee.property.name='transaction']", message: 'Writes go through the Writer.' },
  { selector: "CallExpression[callee.property.name='createQueryRunner']", message: 'Writes go through the Writer.' },
  { selector: "CallExpression[callee.property.name='save']", message: 'save() reads again and loses updates.' },
];

/** How long a comparison takes tells how much of a secret was right (SEC-66): timingSafeEqual does not. */
const secretNames = '/^(?:secret|password|passwordHash|totp|recoveryCode|otp|signature)$/';
const comparedSecrets = ['left', 'right'].flatMap((side) =>
  [`[${side}.name=${secretNames}]`, `[${side}.property.name=${secretNames}]`].map((secret) => ({
    selector: `BinaryExpression[operator=/^[!=]==?$/][left.type!='UnaryExpression'][right.type!='Literal']${secret}`,
    message: 'Secrets are compared with timingSafeEqual.',
  })),
);

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'data', 'coverage', 'src/ui/static'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Nest's modules and controllers are classes that hold decorators.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // A `!` states an invariant the compiler cannot see; it is read in review.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An act's class is a shape with marks; what is judged, stored and replayed is plain JSON of that shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `process.env['X']` and rows keep the quotes where a name is data.
      '@typescript-eslint/dot-notation': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['workflows/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...impure] } },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...besideTheWriter,
        ...comparedSecrets,
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Chance comes from node:crypto.',
        },
      ],
    },
  },
  {
    files: ['src/ui/scripts/*.js'],
    languageOptions: {
      globals: {
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        document: 'readonly',
        window: 'readonly',
        navigator: 'readonly',
        ResizeObserver: 'readonly',
        console: 'readonly',
        Intl: 'readonly',
        self: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        FormData: 'readonly',
        TextEncoder: 'readonly',
        TextDecoder: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        fetch: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        Buffer: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
);
