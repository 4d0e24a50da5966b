import { data, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node';
import { Links, Meta, Outlet, useMatches } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { SignedIn, Viewer } from '#app/auth/viewer.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { NotificationBanner } from '#app/ui/content/notification-banner.tsx';
import { Page } from '#app/ui/page/page.tsx';
import stylesheet from '#app/ui/styles/main.scss?url';
import { ErrorMessage } from './http/error-message.tsx';
import { clearedFlashCookie, findFlash, tellsFailure } from './http/flash.ts';
import { findPathLanguage, preferredLanguage } from './http/language.ts';
import { navigationFor } from './http/navigation.ts';
import { usePageFacts } from './http/page-context.ts';
import type { PageHandle } from './http/page-handle.ts';
import { parkedFormAddress } from './http/parked-form.ts';
import { useShell, type Shell } from './http/shell.ts';
import { getViewer } from './http/viewer.ts';
import { idleEnd, sessionEnd } from './domain/accounts/session-life.ts';
import { SessionOver } from './ui/page/session-over.tsx';

/** What stands around the page. It guards nothing: every loader and action authorises itself. */
export async function loader(args: LoaderFunctionArgs) {
  const { request } = args;
  const url = new URL(request.url);
  const known = findPathLanguage(url.pathname);
  const viewer = await getViewer(args);
  const flash = findFlash(request);
  const shell: Shell = {
    lang: known ?? preferredLanguage(request.headers.get('accept-language')),
    path: known ? url.pathname.slice(known.length + 1) + url.search : '',
    flash,
    viewer:
      viewer.kind === 'person'
        ? {
            name: viewer.person.name,
            role: viewer.hat?.role,
            organisation: viewer.hat?.organisation.name,
            deputyFor: viewer.hat?.deputyFor?.name,
            hats: viewer.hats.length,
          }
        : undefined,
    sessionSeconds: viewer.kind === 'person' ? secondsLeft(viewer) : undefined,
    parkedForm: findParkedForm(viewer, known ?? 'en', url.pathname),
  };
  return flash ? data(shell, { headers: { 'Set-Cookie': clearedFlashCookie() } }) : shell;
}

function secondsLeft({ session, hat }: SignedIn): number {
  const now = new Date();
  const end = idleEnd(now, session.endsAt ?? sessionEnd(now), hat?.role);
  return Math.round((end.getTime() - now.getTime()) / 1000);
}

/** Where the reader's kept form lies, on every page but the one that shows such a form. */
function findParkedForm(viewer: Viewer, lang: UiLanguage, path: string): string | undefined {
  const id = viewer.kind === 'person' ? viewer.parkedForm : undefined;
  return id && !path.startsWith(parkedFormAddress(lang, '')) ? parkedFormAddress(lang, id) : undefined;
}

export default function Root() {
  const shell = useShell();
  const t = translator(shell?.lang ?? 'en');
  return (
    <Document t={t}>
      <Around t={t} shell={shell}>
        {shell?.flash && (
          <NotificationBanner
            title={t(tellsFailure(shell.flash) ? 'common.important' : 'common.success')}
            kind={tellsFailure(shell.flash) ? 'failure' : 'success'}
          >
            {t.label(shell.flash)}
          </NotificationBanner>
        )}
        {shell?.parkedForm && (
          <NotificationBanner title={t('parked.notice.title')} id="parked-form">
            <p className="govuk-notification-banner__heading">{t('parked.notice')}</p>
            <p>
              <a className="govuk-notification-banner__link" href={shell.parkedForm}>
                {t('parked.notice.link')}
              </a>
            </p>
          </NotificationBanner>
        )}
        <Outlet />
      </Around>
    </Document>
  );
}

/** Every error page of Remix's own: the same words as the server's, in the reader's language. */
/** The wait that an answer of too many was thrown with: Remix keeps it from the page otherwise. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const wait = errorHeaders?.get('Retry-After');
  return new Headers(wait ? { 'Retry-After': wait } : undefined);
};

export function ErrorBoundary() {
  const shell = useShell();
  const { errorStatus = 500, lang, requestId, retryAfterSeconds, again, signIn, typed } = usePageFacts();
  // Where an action refused, the root loader did not run: the address still says the language.
  const t = translator(shell?.lang ?? lang);
  return (
    <Document t={t} title={t('common.title', { page: t(`errors.${errorStatus}.title`) })}>
      <Around t={t} shell={shell}>
        <ErrorMessage
          lang={t.lang}
          status={errorStatus}
          requestId={requestId}
          retryAfterSeconds={retryAfterSeconds}
          again={again}
          signIn={signIn}
          role={shell?.viewer?.role}
          typed={typed}
        />
      </Around>
    </Document>
  );
}

function Document({ t, title, children }: { t: Translator; title?: string; children: ReactNode }) {
  const { enhancement } = usePageFacts();
  const sessionSeconds = useShell()?.sessionSeconds;
  return (
    <html lang={t.lang} dir={t.dir} className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {title && <title>{title}</title>}
        <Meta />
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Links />
        {enhancement && <script type="module" src={enhancement.src} nonce={enhancement.nonce} />}
      </head>
      <body className="govuk-template__body" data-session-seconds={enhancement && sessionSeconds}>
        {children}
        {enhancement && sessionSeconds !== undefined && <SessionOver t={t} />}
      </body>
    </html>
  );
}

function Around({ t, shell, children }: { t: Translator; shell: Shell | undefined; children: ReactNode }) {
  const { demonstration } = usePageFacts();
  const page = useMatches().at(-1);
  const handle = page?.handle as PageHandle | undefined;
  const path = shell?.path ?? '';
  const viewer = shell?.viewer;
  return (
    <Page
      t={t}
      path={path}
      navigation={navigationFor(t, path, viewer?.role)}
      account={
        viewer && {
          name: viewer.name,
          role: viewer.role && actingAs(t, viewer.role, viewer.deputyFor),
          href: `/${t.lang}/account`,
          inbox: viewer.role && `/${t.lang}/inbox`,
          signOutAction: `/${t.lang}/sign-out`,
        }
      }
      demonstration={demonstration}
      before={handle?.before && page?.data ? handle.before(t, page.data) : undefined}
    >
      {children}
    </Page>
  );
}

/** Whoever acts for somebody else reads so on every page. */
function actingAs(t: Translator, code: Role, deputyFor: string | undefined): string {
  const role = t(`codes.roles.${code}`);
  return deputyFor === undefined ? role : t('posts.as_deputy_short', { name: deputyFor, role });
}
