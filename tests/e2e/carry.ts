import type { Page } from '@playwright/test';

/**
 * Every document that this page opens from now on carries these functions under their names, read only when one is called:
 * to hand them over with each call takes longer than most of the calls.
 */
export async function carry(
  page: Page,
  functions: Readonly<Record<string, string | ((...given: never[]) => unknown)>>,
): Promise<void> {
  const content = Object.entries(functions)
    .map(([name, source]) => `globalThis.${name} = ${source.toString()};`)
    .join('\n');
  await page.addInitScript({ content });
}
