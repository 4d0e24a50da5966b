import type { Translator } from '#app/i18n/translate.ts';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { NoteRequestList, type ShownRequest } from '#app/ui/record/note-request-list.tsx';

type Props = {
  t: Translator;
  here: string;
  asked: { requests: ShownRequest[]; mayAsk: boolean; couldUse: boolean };
};

/** Below the note that an offer has: what its donor asked of examiners, and the way to ask. */
export function AskedNotes({ t, here, asked: { requests, mayAsk, couldUse } }: Props) {
  if (requests.length === 0 && !mayAsk) return null;
  return (
    <section aria-labelledby="note-requests">
      <h3 className="govuk-heading-s" id="note-requests">
        {t('note_requests.list')}
      </h3>
      {requests.length === 0 ? (
        <p>{t('note_requests.list_none')}</p>
      ) : (
        <NoteRequestList t={t} requests={requests} />
      )}
      {couldUse && <p>{t('note_requests.could_use')}</p>}
      {mayAsk && (
        <ButtonLink variant="secondary" href={`${here}/note-requests`}>
          {t('note_requests.link')}
        </ButtonLink>
      )}
    </section>
  );
}
