import type { NoteEnd } from '#app/domain/verification/note-state.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { AnsweredAlready } from '#app/ui/form/answered-already.tsx';
import { NewerNote } from './newer-note.tsx';

type Props = {
  t: Translator;
  reference: string;
  end: NoteEnd & { newer: string | undefined };
};

/** In the place of a form about a note that has ended: how it ended, and where it is read. */
export function NoteEnded({ t, reference, end }: Props) {
  return (
    <InsetText>
      <p>{t(`verification.note.ended.${end.how}`, { day: t.day(end.on) })}</p>
      <NewerNote t={t} reference={end.newer} />
      <p>
        <a href={`/${t.lang}/notes/${reference}`}>{t('examining.to_note', { reference })}</a>
      </p>
    </InsetText>
  );
}

/** What was sent about a note that had ended by then: why it came to nothing, and what was typed. */
export function CameTooLate({ t, label, text }: { t: Translator; label: string; text: unknown }) {
  return <AnsweredAlready t={t} said={t('examining.too_late')} typed={[{ term: label, text }]} />;
}
