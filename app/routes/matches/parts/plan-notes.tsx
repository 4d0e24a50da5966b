import type { Translator } from '#app/i18n/translate.ts';
import { OtherDisputed } from '#app/ui/record/other-disputed.tsx';
import { TrustBadge } from '#app/ui/record/trust-badge.tsx';
import type { NoteOfPlan, PlanNotesShown } from './load-plan-notes.ts';

/** The note that a plan rests on, or was agreed on and what became of it, beside the one that counts today. */
export function PlanNotes({
  t,
  notes: { agreed, today, isAgreed, none, otherDisputed },
}: {
  t: Translator;
  notes: PlanNotesShown;
}) {
  return (
    <>
      {agreed && <Note t={t} term={t('plans.note.agreed')} note={agreed} />}
      {today && <Note t={t} term={t(isAgreed ? 'plans.note.today' : 'plans.note')} note={today} />}
      <OtherDisputed t={t} reference={otherDisputed} />
      {none && <p>{t(isAgreed ? 'plans.note.none_since' : 'plans.note.none')}</p>}
    </>
  );
}

function Note({ t, term, note }: { t: Translator; term: string; note: NoteOfPlan }) {
  const there = `/${t.lang}/notes/${note.reference}`;
  return (
    <>
      <h3>{term}</h3>
      <p>
        <TrustBadge
          t={t}
          level={note.level}
          issuer={note.issuer}
          issuedOn={note.issuedOn}
          expiresOn={note.expiresOn}
          state={note.state}
        />{' '}
        <a href={there}>{t('plans.note.reference', { reference: note.reference })}</a>
      </p>
      {note.ended && (
        <p>
          <strong>{t(`plans.note.${note.ended.how}`, { day: t.day(note.ended.on) })}</strong>
        </p>
      )}
      {note.disputed && (
        <p>
          {t('note_summaries.disputed')} <a href={`${there}#disputes`}>{t('note_summaries.read_both')}</a>
        </p>
      )}
    </>
  );
}
