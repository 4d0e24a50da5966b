import type { Day } from '#app/domain/codes/day.ts';
import type { Conflict } from '#app/domain/verification/conflict.ts';
import type { ExaminerRole } from '#app/domain/verification/examiners.ts';
import type { DeclineCode, RequestStatus } from '#app/domain/verification/note-request.ts';
import type { NoteEnd } from '#app/domain/verification/note-state.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';
import { Button } from '#app/ui/form/button.tsx';

/** A request for a trust note, with days instead of moments. */
export type ShownRequest = {
  id: string;
  issuer: { name: string; role: ExaminerRole };
  status: RequestStatus;
  askedOn: Day;
  answerBy: Day;
  late: boolean;
  since?: Day | undefined;
  endedOn?: Day | undefined;
  reason?: DeclineCode | undefined;
  note?: string | undefined;
  /** How that note ended, if it did. */
  noteEnd?: NoteEnd | undefined;
  /** What came to stand between whoever was asked and the offer, while the request is open. */
  conflict?: Conflict | undefined;
};

type Props = {
  t: Translator;
  requests: readonly ShownRequest[];
  /** Whoever asked may take one back that is open. */
  mayTakeBack?: boolean;
};

/** What a donor asked of examiners and how each stands: for its own people and for brokers. */
export function NoteRequestList({ t, requests, mayTakeBack = false }: Props) {
  return (
    <ul className="govuk-list">
      {requests.map((request) => (
        <li key={request.id}>
          <p>
            <bdi>{request.issuer.name}</bdi>{' '}
            <Tag tone={request.conflict ? 'neutral' : TONES[request.status]}>
              {t(`note_requests.state.${request.conflict ? 'tied' : request.status}`)}
            </Tag>
            <br />
            <Told t={t} request={request} />
          </p>
          {mayTakeBack && (request.status === 'asked' || request.status === 'taken-up') && (
            <form method="post" action={`/${t.lang}/note-requests/${request.id}/withdrawal`}>
              <Button variant="secondary">
                {t('note_requests.take_back')}{' '}
                <span className="govuk-visually-hidden">
                  {t('note_requests.take_back_of', { issuer: request.issuer.name })}
                </span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

const TONES = {
  asked: 'waiting',
  'taken-up': 'waiting',
  answered: 'done',
  declined: 'neutral',
  'taken-back': 'neutral',
  closed: 'neutral',
} as const satisfies Record<RequestStatus, TagTone>;

function Told({ t, request }: { t: Translator; request: ShownRequest }) {
  const {
    status,
    issuer,
    note,
    noteEnd,
    reason,
    conflict,
    since = request.askedOn,
    endedOn = request.askedOn,
  } = request;
  const asked = t.day(request.askedOn);
  const ended = t.day(endedOn);
  if (conflict) return t('note_requests.told.tied', { asked, why: t(`note_requests.conflict.${conflict}`) });
  switch (status) {
    case 'asked':
      return t(request.late ? 'note_requests.told.late' : 'note_requests.told.asked', {
        asked,
        by: t.day(request.answerBy),
      });
    case 'taken-up':
      return t('note_requests.told.taken-up', { asked, since: t.day(since) });
    case 'answered':
      return (
        <>
          {t('note_requests.told.answered', { asked, ended })}{' '}
          <a href={`/${t.lang}/notes/${note}`}>
            <bdi dir="ltr" className="tws-reference">
              {note}
            </bdi>
          </a>
          {noteEnd && (
            <>
              <br />
              {t(`verification.note.ended.${noteEnd.how}`, { day: t.day(noteEnd.on) })}
            </>
          )}
        </>
      );
    case 'declined':
      return (
        <>
          {t('note_requests.told.declined', { asked, ended, issuer: issuer.name })}{' '}
          {reason && t(`note_requests.reason.${reason}`)}
        </>
      );
    case 'taken-back':
    case 'closed':
      return t(`note_requests.told.${status}`, { asked, ended });
  }
}
