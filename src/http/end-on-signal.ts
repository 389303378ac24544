import type { INestApplication } from '@nestjs/common';

/** Ends the process with 0 once everything is closed, as a service that was asked to stop and did (REL-16). */
export function endOnSignal(app: INestApplication): void {
  app.enableShutdownHooks(['SIGTERM', 'SIGINT', 'SIGHUP'], { useProcessExit: true });
}
