import { dayOf, workingDaysBetween, type Day } from '#app/domain/codes/day.ts';
import { REQUEST_WORKING_DAYS } from '#app/domain/verification/note-request.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Clock } from '#app/ui/record/clock.tsx';
import type { NoteRequest } from '#db/queries/verification/requests.ts';

type Row = {
  id: string;
  reference: string;
  asker: string;
  question: string;
  by: Day;
  left: number;
  /** Since when it is being examined. */
  since: Day | undefined;
};

/** What waits for an answer comes first, first due first; then what is being examined. */
export function requestRows(requests: readonly NoteRequest[], on: Day): Row[] {
  return requests
    .map((request) => ({
      id: request.id,
      reference: request.offerReference,
      asker: request.asker.name,
      question: request.question,
      by: request.answerBy,
      left: workingDaysBetween(on, request.answerBy),
      since: request.takenUpAt && dayOf(request.takenUpAt),
    }))
    .sort(
      (a, b) =>
        (a.since ?? '').localeCompare(b.since ?? '') ||
        a.by.localeCompare(b.by) ||
        a.reference.localeCompare(b.reference),
    );
}

/**
 * What donors ask of this organization: before anything that it might look at of its own accord. A broker finds it here
 * and in the inbox, where notes are, and not on the desk, which has what waits for the matchmaking.
 */
export function RequestQueue({ t, requests }: { t: Translator; requests: readonly Row[] }) {
  if (requests.length === 0) return null;
  return (
    <Table
      caption={t('note_requests.queue')}
      captionSize="m"
      columns={[
        { label: t('note_requests.queue.when'), over: t('note_requests.queue.when') },
        { label: t('note_requests.queue.what') },
        { label: t('note_requests.asked.asker'), over: t('note_requests.asked.asker') },
      ]}
      rows={requests.map(({ id, reference, asker, question, by, left, since }) => ({
        key: id,
        cells: [
          since === undefined ? (
            <span key="when">
              <time dateTime={by}>{t.day(by)}</time>
              <br />
              <Clock t={t} left={left} total={REQUEST_WORKING_DAYS} />
            </span>
          ) : (
            <span key="when">
              {t('note_requests.state.taken-up')}
              <br />
              <span className="tws-muted">{t('note_requests.queue.since', { day: t.day(since) })}</span>
            </span>
          ),
          <span key="what">
            <a href={`/${t.lang}/verification/requests/${id}`}>
              {t('note_requests.queue.item', { reference })}
            </a>
            {question && (
              <>
                <br />
                <OwnText as="span" text={question} />
              </>
            )}
          </span>,
          <bdi key="asker">{asker}</bdi>,
        ],
      }))}
    />
  );
}
