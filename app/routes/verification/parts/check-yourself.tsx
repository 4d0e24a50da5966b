import { STATUS_LISTS } from '#app/domain/verification/credential.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { QuestionList } from '#app/ui/record/question-list.tsx';

type Groups = { t: Translator; groups: readonly string[]; arabic: readonly string[] };

/** Thirty digits in groups of five, in both scripts: people of two languages read them to each other. */
export function Fingerprint({ t, groups, arabic }: Groups) {
  return (
    <section className="tws-check-yourself" aria-labelledby="fingerprint">
      <h3 id="fingerprint">{t('verification.note.fingerprint')}</h3>
      {[groups, arabic].map((digits, script) => (
        <ol key={script} className="tws-fingerprint" dir="ltr">
          {digits.map((group, index) => (
            <li key={index}>{group}</li>
          ))}
        </ol>
      ))}
    </section>
  );
}

type Files = { t: Translator; reference: string; isPublished: boolean };

/** All that somebody needs to check a note without us. */
export function NoteFiles({ t, reference, isPublished }: Files) {
  const here = `/${t.lang}/notes/${reference}`;
  return (
    <section className="tws-check-yourself" aria-labelledby="files">
      <h3 id="files">{t('verification.how.files')}</h3>
      <ul className="govuk-list">
        <li>
          <a href={`${here}/file`}>{t('verification.note.download')}</a>
        </li>
        <li>
          <a href={`${here}/subject`}>{t('verification.note.subject')}</a>
        </li>
        {isPublished && (
          <li>
            <a href={`${here}/today`}>{t('verification.note.today')}</a>
          </li>
        )}
        <li>
          <a href="/.well-known/note-keys">{t('verification.note.keys')}</a>
        </li>
        <StatusLists t={t} />
        <li>
          <a href="/.well-known/note-log">{t('verification.how.log.whole')}</a>
        </li>
        <li>
          <a href="/.well-known/note-log-head">{t('verification.how.log.signed_head')}</a>
        </li>
        <li>
          <a href={`/${t.lang}/verification/issuers#levels`}>{t('verification.levels.link')}</a>
        </li>
        <li>
          <a href={`/${t.lang}/verification/how-to-check?note=${reference}`}>
            {t('verification.note.how_link')}
          </a>
        </li>
        <li>
          <a href={`/${t.lang}/verify`}>{t('verification.note.verify_link')}</a>
        </li>
      </ul>
    </section>
  );
}

/** The three lists by which a note is known to have ended, or to be disputed; as lines of a list of files. */
export function StatusLists({ t }: { t: Translator }) {
  return STATUS_LISTS.map((list) => (
    <li key={list}>
      <a href={`/.well-known/note-status/${list}`}>{t(`verification.note.statuses.${list}`)}</a>
    </li>
  ));
}

/** What a small team asks whoever brings it the technology, whatever a note says. */
export function Questions({ t }: { t: Translator }) {
  return (
    <section aria-labelledby="questions">
      <h2 className="govuk-heading-m" id="questions">
        {t('verification.note.questions')}
      </h2>
      <QuestionList t={t} />
    </section>
  );
}
