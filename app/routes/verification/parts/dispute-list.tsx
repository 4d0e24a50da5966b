import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { answerDueOn, disputeState } from '#app/domain/verification/dispute.ts';
import type { NoteEnd } from '#app/domain/verification/note-state.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import type { Dispute } from '#db/queries/verification/disputes.ts';

/** A dispute as a page holds it: instants have become days. */
export type ShownDispute = Pick<Dispute, 'id' | 'role' | 'text' | 'raisedOn'> & {
  answer?: { outcome: 'stands' | 'corrected' | 'withdrawn'; text: string; on: Day } | undefined;
};

export function showDispute({ id, role, text, raisedOn, answer }: Dispute): ShownDispute {
  return {
    ...{ id, role, text, raisedOn },
    answer: answer && {
      outcome: answer.outcome,
      text: answer.text,
      on: dayOf(answer.at),
    },
  };
}

/** Both texts, always: what somebody says against a note, and what its issuer answered. */
export function DisputeList({
  t,
  disputes,
  end,
  on,
}: {
  t: Translator;
  disputes: readonly ShownDispute[];
  /** How the note itself ended, if it did. */
  end: NoteEnd | undefined;
  on: Day;
}) {
  return (
    <>
      {disputes.map((dispute) => {
        const due = t.day(answerDueOn(dispute.raisedOn));
        const state = disputeState(
          {
            raisedOn: dispute.raisedOn,
            answered: dispute.answer !== undefined,
            noteEnded: end !== undefined,
          },
          on,
        );
        return (
          <div key={dispute.id} className="tws-dispute">
            <p>
              <b>{t(`verification.note.dispute_by.${dispute.role}`, { day: t.day(dispute.raisedOn) })}</b>
            </p>
            <OwnText text={dispute.text} />
            {dispute.answer ? (
              <>
                <p>
                  <b>
                    {t(`verification.note.answered.${dispute.answer.outcome}`, {
                      day: t.day(dispute.answer.on),
                    })}
                  </b>
                </p>
                <OwnText text={dispute.answer.text} />
              </>
            ) : state === 'ended' && end ? (
              <p>{t(`verification.note.dispute_ended.${end.how}`, { day: t.day(end.on) })}</p>
            ) : (
              <p>
                {t(
                  state === 'overdue'
                    ? 'verification.note.dispute_overdue'
                    : 'verification.note.dispute_waits',
                  { day: due },
                )}
              </p>
            )}
          </div>
        );
      })}
    </>
  );
}
