import type { Day } from '#app/domain/codes/day.ts';
import type { NoteLevel } from '#app/domain/codes/terms.ts';
import { isVoid, type NoteMark } from '#app/domain/offers/offer-line.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Details } from '#app/ui/content/details.tsx';
import type { ChecklistItem } from '#app/domain/verification/checklists.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { OtherDisputed } from './other-disputed.tsx';
import { QuestionList } from './question-list.tsx';
import { TrustBadge } from './trust-badge.tsx';
import { Unexamined } from './unexamined.tsx';

export type SummedNote = {
  level: NoteLevel;
  issuer: string;
  issuedOn: Day;
  expiresOn: Day;
  state: NoteMark | undefined;
  reference?: string | undefined;
  examined: string;
  limits: string;
  /** What the issuer's list says that nobody looked at. */
  unexamined: readonly ChecklistItem[];
  /** Who stands behind the offer and is named today by the issuer, as who pays it or whom it is tied to. */
  tied: readonly string[];
  /** Until when its issuer had to answer a dispute that it has not answered. */
  overdue?: Day | undefined;
  /** Of the two texts above, where known. */
  lang?: string;
  disputed: boolean;
  otherDisputed?: string | undefined;
};

/**
 * The one screen of a note that somebody with little time reads (DOMAIN section 7): level, issuer and age, what was and was
 * not examined, whether it is disputed, and what to ask the donor whatever it says.
 */
export function NoteSummary({ t, note, head }: { t: Translator; note: SummedNote; head: 'h3' | 'h4' }) {
  const Head = head;
  const there = note.reference && `/${t.lang}/notes/${note.reference}`;
  const written = (text: string) =>
    text ? <OwnText text={text} lang={note.lang} /> : <p>{t('common.not_stated')}</p>;
  return (
    <>
      <p>
        <TrustBadge
          t={t}
          level={note.level}
          issuer={note.issuer}
          issuedOn={note.issuedOn}
          expiresOn={note.expiresOn}
          state={note.state}
          href={there}
        />
      </p>
      {there && note.state !== 'unsigned' && (
        <p>
          {t(note.disputed ? 'note_summaries.disputed' : 'verification.note.no_disputes')}{' '}
          {note.overdue && `${t('verification.note.dispute_overdue', { day: t.day(note.overdue) })} `}
          <a href={`${there}#disputes`}>
            {t(note.disputed ? 'note_summaries.read_both' : 'note_summaries.read_note')}
          </a>
        </p>
      )}
      <OtherDisputed t={t} reference={note.otherDisputed} />
      {isVoid(note.state) && (
        <InsetText>{t(`note_summaries.void.${note.state}`, { day: t.day(note.expiresOn) })}</InsetText>
      )}
      {note.tied.length > 0 && (
        <InsetText>{t('note_summaries.tied', { names: t.list(note.tied) })}</InsetText>
      )}
      <Head>{t('home.offer.trust.examined')}</Head>
      {written(note.examined)}
      <Head>{t('home.offer.trust.limits')}</Head>
      {written(note.limits)}
      <Unexamined t={t} items={note.unexamined} />
      <Details summary={t('verification.note.questions')}>
        <QuestionList t={t} />
      </Details>
    </>
  );
}
