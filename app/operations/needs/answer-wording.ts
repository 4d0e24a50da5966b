import type { Wearing } from '#app/auth/viewer.ts';
import { mayAnswerWords, reworded, wordedTexts, type WordingAnswer } from '#app/domain/needs/wording.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { answerWordingRow, listWordings } from '#db/queries/needs/wordings.ts';
import { findNeed, findNeedForUpdate, updateNeedAnswers } from '#db/queries/needs/needs.ts';

/**
 * The State takes words that a broker suggested, or leaves its own; a broker takes back what is not answered. Taken, they
 * stand in the need from now on as the State's. Both names stay beside them.
 *
 * @returns not-your-act, not-found, not-now (answered already, or the need is validated or withdrawn), stale
 * (the text is another by now)
 */
export async function answerWording(
  by: Wearing,
  input: { needId: string; id: string; answer: WordingAnswer },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  const isState = actor.role === 'focal_point';
  if (isState ? input.answer === 'taken-back' : actor.role !== 'broker' || input.answer !== 'taken-back')
    return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const find = isState ? findNeedForUpdate : findNeed;
    const need = await find(tx, input.needId);
    const wording = need && (await listWordings(tx, need.id)).find(({ id }) => id === input.id);
    if (!need || !wording) return refuse('not-found');
    if (wording.answer || !mayAnswerWords(need.status)) return refuse('not-now');
    if (input.answer === 'accepted') {
      const stands = wordedTexts(need).find(({ field }) => field === wording.field)?.text;
      const changes = reworded(need, wording.field, wording.after);
      if (stands !== wording.before || !changes) return refuse('stale');
      await updateNeedAnswers(tx, need.id, changes, now);
    }
    if (!(await answerWordingRow(tx, actor, wording.id, input.answer, now))) return refuse('not-now');
    if ((await listWordings(tx, need.id)).every(({ answer }) => answer))
      await settleForAll(tx, 'wording-suggested', `/needs/${need.id}/wording`, now);
    if (isState) {
      const action = input.answer === 'accepted' ? 'take-wording' : 'decline-wording';
      await recordNeedEvent(tx, actor, need.id, { action, from: need.status, to: need.status }, now);
    }
    return done(undefined);
  });
}
