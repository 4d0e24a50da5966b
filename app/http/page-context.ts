import { createContext, useContext } from 'react';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { ShownField } from '#app/i18n/sent-fields.ts';
import type { ErrorStatus } from './error-status.ts';

/** What the document needs to know of its request beside its loaders' data, in error boundaries too. */
export type PageFacts = {
  requestId: string;
  lang: UiLanguage;
  status: number;
  /** Set when `status` is an error: the one whose words to show. */
  errorStatus: ErrorStatus | undefined;
  retryAfterSeconds: number | undefined;
  /** Where a reader whose act came too late sees how things stand now. */
  again: string | undefined;
  /** Where a reader who has to sign in first does, and comes back here. */
  signIn: string | undefined;
  demonstration: boolean;
  /** On an error page: what its reader had typed into the form that led to it. */
  typed: readonly ShownField[];
  /** Only where the page may load the enhancement module; both or neither. */
  enhancement: { src: string; nonce: string } | undefined;
};

const PageContext = createContext<PageFacts>({
  requestId: '',
  lang: 'en',
  status: 200,
  errorStatus: undefined,
  retryAfterSeconds: undefined,
  again: undefined,
  signIn: undefined,
  demonstration: false,
  typed: [],
  enhancement: undefined,
});

export const PageFactsProvider = PageContext.Provider;

export function usePageFacts(): PageFacts {
  return useContext(PageContext);
}
