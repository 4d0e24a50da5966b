import type { Day } from '#app/domain/codes/day.ts';
import type { IssuedLevel } from '#app/domain/verification/level.ts';
import type { NoteState } from '#app/domain/verification/note-state.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { standingOf } from './standing.ts';
import { StandingMark } from './verdict.tsx';

export type OtherNote = {
  reference: string;
  level: IssuedLevel;
  issuer: string;
  issuedOn: Day;
  state: NoteState;
  disputed: boolean;
  /** When it was withdrawn or replaced. */
  endedOn?: Day | undefined;
};

/** Beside the note that counts: what else was signed about the offer and what became of it (DOMAIN section 7: never hidden). */
export function OtherNotes({
  t,
  notes,
  more,
}: {
  t: Translator;
  notes: readonly OtherNote[];
  more: boolean;
}) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="other-notes">
      <h3 id="other-notes">{t('note_summaries.others')}</h3>
      <ul className="govuk-list govuk-list--spaced">
        {notes.map((note) => (
          <li key={note.reference}>
            <NoteLine t={t} note={note} />
          </li>
        ))}
      </ul>
      {more && <p>{t('note_summaries.others_more', { count: notes.length })}</p>}
    </section>
  );
}

/** A note in a list, and what became of it. */
export function NoteLine({ t, note }: { t: Translator; note: OtherNote }) {
  return (
    <>
      <StandingMark standing={standingOf(note.state)} size={14} />{' '}
      <a href={`/${t.lang}/notes/${note.reference}`}>{note.reference}</a> <strong>{becameOf(t, note)}</strong>
      {note.disputed && note.state !== 'disputed' && ` · ${t('note_summaries.was_disputed')}`}
      <br />
      <span className="tws-muted">
        {note.level} · {t(`common.trust.${note.level}`)} ·{' '}
        <bdi>{t('common.trust.by', { issuer: note.issuer })}</bdi> ·{' '}
        {t('common.trust.issued', { day: t.day(note.issuedOn) })}
      </span>
    </>
  );
}

function becameOf(t: Translator, { state, endedOn }: OtherNote): string {
  if (endedOn && (state === 'revoked' || state === 'superseded'))
    return t(`note_summaries.ended.${state}`, { day: t.day(endedOn) });
  return t(`verification.state.${state}`);
}
