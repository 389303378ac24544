// `npm run -s totp -- SECRET`: the six digits an authenticator app shows now for a secret in base 32. For trying the API in a shell.
import { Authenticator } from '../test/road/authenticator.mjs';

const [secret = ''] = process.argv.slice(2);
if (/^[A-Z2-7]{16,}$/.test(secret)) {
  const authenticator = new Authenticator(secret);
  console.log(authenticator.code(authenticator.step));
} else {
  console.error('npm run -s totp -- SECRET (base 32, as printed at the start of the demo)');
  process.exitCode = 2;
}
