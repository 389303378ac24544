/** The arrows of the house. Each rule says why it stands. */
const features =
  'reports|appraisals|exports|courses|targets|inspections|accounts|structure|four-eyes|amendments|editions|settings|corrections|conflicts|erasures|evidence|candidates|documents|organisations|people|calendar';
const below = {
  // A feature may lean only on features to its right, so that a change never travels in a circle.
  targets: 'reports|courses|inspections',
  corrections: 'reports|courses|targets|inspections|amendments|editions|settings',
  conflicts:
    'reports|exports|courses|targets|inspections|accounts|structure|four-eyes|amendments|editions|settings|corrections',
  candidates:
    'erasures|reports|appraisals|exports|courses|targets|inspections|accounts|structure|four-eyes|amendments|editions|settings|corrections|conflicts|evidence',
  documents: 'reports|courses|targets|inspections|candidates',
  organisations:
    'erasures|reports|exports|courses|targets|inspections|accounts|structure|four-eyes|candidates|documents',
  people:
    'erasures|reports|exports|courses|targets|inspections|accounts|structure|four-eyes|candidates|documents|organisations',
  calendar: 'reports|courses|targets|inspections|amendments|editions|candidates|documents|organisations|people',
};

module.exports = {
  forbidden: [
    {
      name: 'law-is-pure',
      comment:
        'The law is a value: it knows XState and validation decorators, never the service, a database or a clock.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^workflows/', 'node_modules/(xstate|class-validator|class-transformer|reflect-metadata)/'] },
    },
    {
      name: 'law-specs-stay-pure',
      comment: 'A test of the law needs a test runner and generators, nothing of the service.',
      severity: 'error',
      from: { path: '^workflows/.*\\.spec\\.ts$' },
      to: { path: '^src/' },
    },
    {
      name: 'calendar-stands-alone',
      comment: 'Date arithmetic depends on nothing, so that everything may depend on it.',
      severity: 'error',
      from: { path: '^workflows/calendar/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^workflows/calendar/' },
    },
    {
      name: 'kernel-knows-no-procedure',
      comment: 'decide() is the same for every procedure; a procedure is handed to it.',
      severity: 'error',
      from: { path: '^workflows/kernel/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^workflows/(admission|editions)/' },
    },
    ...Object.entries(below).map(([name, above]) => ({
      name: `${name}-leans-down-only`,
      comment:
        'Arrows among features point one way: reports, courses and targets, candidates, documents, organisations, people.',
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: `^src/(${above})/` },
    })),
    {
      name: 'foundations-import-no-feature',
      comment: 'The log, the database, sign-in, the console and HTTP serve every feature and know none.',
      severity: 'error',
      from: { path: '^src/(auth|control|log|http|database)/', pathNot: '\\.spec\\.ts$' },
      to: { path: `^src/(${features})/` },
    },
    {
      name: 'pages-are-pure',
      comment: 'A page is a function of a view: no service, no entity, no rule.',
      severity: 'error',
      from: { path: '\\.page\\.tsx$' },
      to: {
        path: ['^workflows/', '\\.(service|entity|controller|module)\\.ts$', 'node_modules/(@nestjs|typeorm)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circles',
      comment: 'A circle has no first page.',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans-of-packages',
      comment: 'What is imported is declared.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Tests, benches and the book of the law are leaves.',
      severity: 'error',
      from: { path: '^(src|workflows)/' },
      to: { path: '^(test|bench|book)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
