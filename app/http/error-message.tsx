import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { ShownField } from '#app/i18n/sent-fields.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { SentAnswers } from '#app/ui/record/sent-answers.tsx';
import type { ErrorStatus } from './error-status.ts';

type Props = {
  lang: UiLanguage;
  status: ErrorStatus;
  requestId: string;
  retryAfterSeconds?: number | undefined;
  /** Where a reader whose act came too late (409) sees how things stand now. */
  again?: string | undefined;
  /** Where a reader who has to sign in (401) does so. */
  signIn?: string | undefined;
  /** Of a signed-in reader: what is out of their reach reads as what is not there, whichever page it is. */
  role?: Role | undefined;
  /** What was typed into the form that led here. */
  typed?: readonly ShownField[];
};

/**
 * Refusals by a page that is there: of a file that is too large or took too long on a slow line, and of whoever came too
 * often or while the service was busy, who opens it again a little later.
 */
const RETURNS: ReadonlySet<ErrorStatus> = new Set([408, 413, 429, 503]);

/** What happened and what to do next: the same words on the server's own pages and in the root's error boundary. */
export function ErrorMessage({
  lang,
  status,
  requestId,
  retryAfterSeconds,
  again,
  signIn,
  role,
  typed = [],
}: Props) {
  const t = translator(lang);
  // The page's own address, asked for instead of sent to: it need not be repeated here.
  const open = RETURNS.has(status) ? '?' : status === 409 ? again : undefined;
  return (
    <>
      <h1 className="govuk-heading-l">{t(`errors.${status}.title`)}</h1>
      <p className="govuk-body">
        {status === 429 && retryAfterSeconds !== undefined
          ? waitSaid(t, retryAfterSeconds)
          : status === 404 && role
            ? t('errors.404.signed_in', { role: t(`codes.roles.${role}`) })
            : t(`errors.${status}.next`)}
      </p>
      {status === 404 && role === 'focal_point' && (
        // They know who writes needs: what they look for is in these, or is another State's.
        <p className="govuk-body">
          {t('errors.404.yours')}{' '}
          <a className="govuk-link" href={`/${lang}/needs`}>
            {t('common.nav.my_needs')}
          </a>
          {t('common.comma')}
          <a className="govuk-link" href={`/${lang}/matches`}>
            {t('common.nav.my_matches')}
          </a>
        </p>
      )}
      {status === 404 && role && role !== 'focal_point' && (
        <p className="govuk-body">
          {t('errors.404.roles')}{' '}
          <a className="govuk-link" href={`/${lang}/help#focal-point`}>
            {t('home.help.state')}
          </a>
        </p>
      )}
      {signIn && (
        <p className="govuk-body">
          <a className="govuk-link" href={signIn}>
            {t('common.sign_in')}
          </a>
        </p>
      )}
      {open && (
        <p className="govuk-body">
          <a className="govuk-link" href={open}>
            {t('errors.again')}
          </a>
        </p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={`/${lang}`}>
          {t('errors.home')}
        </a>
      </p>
      <p className="govuk-body">
        {t('errors.reference')} <code dir="ltr">{requestId}</code>
      </p>
      {typed.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{t('parked.typed')}</h2>
          <p className="govuk-body">{t('errors.typed')}</p>
          <SentAnswers t={t} answers={typed} />
        </>
      )}
    </>
  );
}

/** Nobody counts seconds for a quarter of an hour. */
function waitSaid(t: Translator, seconds: number): string {
  return seconds < 120
    ? t('errors.429.wait', { seconds })
    : t('errors.429.wait_minutes', { minutes: Math.ceil(seconds / 60) });
}
