import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isReference } from '#app/domain/reference.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { noteOrigin } from '#app/operations/verification/note-origin.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { StatusLists } from './parts/check-yourself.tsx';
import { Commands } from './parts/commands.tsx';
import {
  COMPARE_TODAY,
  HASH_OF_OFFER,
  LOG_WITH_PYTHON,
  SPOKEN,
  STATUS_WITH_PYTHON,
  WITH_OPENSSL,
  WITH_OUR_COMMANDS,
  WITH_PYTHON,
  FETCH,
} from './parts/steps.ts';

/** Stands in the commands for the note, where the reader came from none. */
const ANY_NOTE = 'T-XXXXXX';

/** The steps by which anybody checks a note with tools that are not ours. */
export function loader({ params, request }: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(params.lang));
  const asked = new URL(request.url).searchParams.get('note') ?? '';
  return {
    title: pageTitle(t, t('verification.how.title')),
    origin: noteOrigin(),
    reference: isReference('T', asked) ? asked : undefined,
  };
}

export const meta = titleOf;

export default function HowToCheck() {
  const t = useT();
  const { origin, reference } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('verification.how.lead')}>{t('verification.how.title')}</PageHeading>
      <h2>{t('verification.how.get.title')}</h2>
      <p>{t('verification.how.get.text')}</p>
      {!reference && <p>{t('verification.how.get.replace', { reference: ANY_NOTE })}</p>}
      <Commands label={t('verification.how.get.title')}>
        {FETCH(origin, t.lang, reference ?? ANY_NOTE)}
      </Commands>
      <h2>{t('verification.how.python.title')}</h2>
      <p>{t('verification.how.python.text')}</p>
      <Commands label={t('verification.how.python.title')}>{WITH_PYTHON}</Commands>
      <h3>{t('verification.how.openssl.title')}</h3>
      <p>{t('verification.how.openssl.text')}</p>
      <Commands label={t('verification.how.openssl.title')}>{WITH_OPENSSL}</Commands>
      <h2>{t('verification.how.key.title')}</h2>
      <p>{t('verification.how.key.text')}</p>
      <p>{t('verification.how.key.kept')}</p>
      <p>
        <a href={`/${t.lang}/verification/issuers`}>{t('verification.issuers.title')}</a>
      </p>
      <h2>{t('verification.how.status.title')}</h2>
      <p>{t('verification.how.status.text')}</p>
      <Commands label={t('verification.how.status.title')}>{STATUS_WITH_PYTHON}</Commands>
      <h2>{t('verification.how.logged.title')}</h2>
      <p>{t('verification.how.logged.text')}</p>
      <Commands label={t('verification.how.logged.title')}>{LOG_WITH_PYTHON}</Commands>
      <h2>{t('verification.how.offer.title')}</h2>
      <p>{t('verification.how.offer.text')}</p>
      <Commands label={t('verification.how.offer.title')}>{HASH_OF_OFFER}</Commands>
      <h2>{t('verification.how.changed.title')}</h2>
      <p>{t('verification.how.changed.text')}</p>
      <Commands label={t('verification.how.changed.title')}>{COMPARE_TODAY}</Commands>
      <h2>{t('verification.how.phone.title')}</h2>
      <p>{t('verification.how.phone.text')}</p>
      <Commands label={t('verification.how.phone.title')}>{SPOKEN}</Commands>
      <h2>{t('verification.how.log.title')}</h2>
      <p>{t('verification.how.log.text')}</p>
      <p>{t('note_commands.page.text')}</p>
      <p>{t('note_commands.page.where')}</p>
      <Commands label={t('verification.how.log.title')}>{WITH_OUR_COMMANDS(origin)}</Commands>
      <ul className="govuk-list">
        <li>
          <a href="/.well-known/note-log">{t('verification.how.log.whole')}</a>
        </li>
        <li>
          <a href="/.well-known/note-log-head">{t('verification.how.log.signed_head')}</a>
        </li>
        <li>
          <a href="/.well-known/note-log-heads">{t('note_commands.page.heads')}</a>
        </li>
        <li>
          <a href="/.well-known/note-keys">{t('verification.note.keys')}</a>
        </li>
        <StatusLists t={t} />
        <li>
          <a href={`/${t.lang}/verify`}>{t('verification.note.verify_link')}</a>
        </li>
      </ul>
    </div>
  );
}
