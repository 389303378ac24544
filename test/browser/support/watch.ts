import type { BrowserContext, Page, Request } from 'playwright-core';

/**
 * What goes wrong in the pages of a browser session, as it happens: a request to anywhere but the house, which is not
 * let through either; a violation of the content security policy; a file of a page that is missing; an error in a
 * script. A page that is itself answered 4xx is no fault, nor is what a script sends: tests ask for those.
 */
export async function watch(context: BrowserContext, origin: string): Promise<string[]> {
  const faults: string[] = [];
  await context.route(
    ({ origin: asked, protocol }) => asked !== origin && protocol !== 'data:' && protocol !== 'blob:',
    async (route) => {
      faults.push(`${route.request().frame().url()} asked for ${route.request().url()}`);
      await route.abort();
    },
  );
  context.on('response', (response) => {
    if (response.status() >= 400 && !ofPage(response.request()) && response.request().method() === 'GET') {
      faults.push(`${response.status()} for ${response.url()}`);
    }
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      faults.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => {
    faults.push(`${error.page()?.url() ?? ''}: ${error.error().message}`);
  });
  return faults;
}

const ofPage = (request: Request): boolean => request.isNavigationRequest();

/** How many pixels the page can be scrolled sideways: nought where it fits. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
