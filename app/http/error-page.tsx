import { renderToStaticMarkup } from 'react-dom/server';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { translator } from '#app/i18n/translate.ts';
import { Page } from '#app/ui/page/page.tsx';
import { ErrorMessage } from './error-message.tsx';
import type { ErrorStatus } from './error-status.ts';
import { navigationFor } from './navigation.ts';

/** What the server must know to look like the product: found once, when it starts. */
export type Look = {
  /** Address of the product's stylesheet; without one the page is plain but whole. */
  stylesheet: string | undefined;
  demonstration: boolean;
};

export type ErrorPageFacts = {
  status: ErrorStatus;
  lang: UiLanguage;
  requestId: string;
  look: Look;
  retryAfterSeconds?: number | undefined;
  again?: string | undefined;
};

/** A whole page for what is refused before Remix, or after it gave up. Holds nothing the client sent. */
export function renderErrorPage(facts: ErrorPageFacts): string {
  return `<!doctype html>${renderToStaticMarkup(<ErrorDocument {...facts} />)}`;
}

function ErrorDocument({ look, ...facts }: ErrorPageFacts) {
  const t = translator(facts.lang);
  return (
    <html lang={facts.lang} dir={t.dir} className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t('common.title', { page: t(`errors.${facts.status}.title`) })}</title>
        {look.stylesheet && <link rel="stylesheet" href={look.stylesheet} />}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body className="govuk-template__body">
        <Page t={t} path="" navigation={navigationFor(t, '', undefined)} demonstration={look.demonstration}>
          <ErrorMessage {...facts} />
        </Page>
      </body>
    </html>
  );
}
