import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';

/** What a page may say of itself to the shell: `export const handle: PageHandle = { before: … }`. */
export type PageHandle = {
  /** Breadcrumbs or a way back, drawn between navigation and main, from the page's own loader data. */
  before?: (t: Translator, data: unknown) => ReactNode;
};
