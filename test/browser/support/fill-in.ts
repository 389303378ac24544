import type { Page } from 'playwright-core';

/** Fills in a form as people do: texts are typed, choices made. What a page has no box for is an error. */
export async function fillIn(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const choice = page.locator(`main form input[name="${name}"][value="${value}"]:is([type=radio], [type=checkbox])`);
    const list = page.locator(`main form select[name="${name}"]`);
    if ((await choice.count()) > 0) await choice.check();
    else if ((await list.count()) > 0) await list.selectOption(value);
    else await page.locator(`main form :is(input, textarea)[name="${name}"]:not([type=hidden])`).fill(value);
  }
}
