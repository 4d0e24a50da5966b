import type { Day } from '#app/domain/codes/day.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import type { NoteRequest } from '#db/queries/verification/requests.ts';

type Asked = { id: string; asker: string; question: string; on: Day };

/** Whose request a note answers, shaped for its examiner; undefined where nobody asked. */
export function askedFor(request: NoteRequest | undefined): Asked | undefined {
  if (!request) return undefined;
  const { id, asker, question, askedAt } = request;
  return { id, asker: asker.name, question, on: dayOf(askedAt) };
}

/** Said where an examiner begins the note and where it is written. */
export function AskedFor({ t, asked }: { t: Translator; asked: Asked | undefined }) {
  if (!asked) return null;
  return (
    <InsetText>
      <p>{t('note_requests.asked.answers', { asker: asked.asker, day: t.day(asked.on) })}</p>
      {asked.question && <OwnText text={asked.question} />}
      <p>
        <a href={`/${t.lang}/verification/requests/${asked.id}`}>{t('note_requests.asked.see')}</a>
      </p>
    </InsetText>
  );
}
