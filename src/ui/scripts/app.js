// What a browser adds to every page. Each page works without it.
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs';
import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs';
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs';
import { NotificationBanner } from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs';
import { PasswordInput } from 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs';
import { ServiceNavigation } from 'govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs';
import { Chart } from './chart.js';
import { IdleWarning } from './idle.js';
import { SharedMachine } from './shared-machine.js';
import { SignOut } from './sign-out.js';
import { start } from './start.js';
import { Copy, Print, Today } from './tools.js';

// The package asks for this mark, which a page without inline scripts cannot set itself.
document.body.classList.add('govuk-frontend-supported');
start([
  Button,
  CharacterCount,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  Copy,
  Print,
  Today,
  Chart,
  IdleWarning,
  SharedMachine,
  SignOut,
]);
