import type { Wearing } from '#app/auth/viewer.ts';
import { partOf, tiersOf } from '#app/domain/needs/parts.ts';
import { NEED_LIMITS } from '#app/domain/needs/text-limits.ts';
import { maySuggestWords, wordedTexts, WORDING_LINE } from '#app/domain/needs/wording.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor, type Tx } from '#db/client.ts';
import { insertWording, listToldOfWording } from '#db/queries/needs/wordings.ts';
import { findNeed } from '#db/queries/needs/needs.ts';

/**
 * A broker puts better words for one text of a need before its State (DOMAIN section 1: brokers help rewrite what is
 * vague). Nothing of the need changes until the State takes them. The State gets one letter for several.
 *
 * @returns not-your-act, own-side, not-found (no such need or text, or one that is kept outside the platform), not-now (it is
 * not waiting for validation), incomplete (nothing, the same words, or more than fit), already-there (words for this text are
 * before the State already), secret-found
 */
export async function suggestWording(
  by: Wearing,
  input: { needId: string; field: string; text: string; line: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'broker') return refuse('not-your-act');
  const [after, line] = [input.text.trim(), input.line.trim()];
  if (holdsSecret(after) || holdsSecret(line)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const need = await findNeed(tx, input.needId);
    const text = need && wordedTexts(need).find(({ field }) => field === input.field);
    if (!need || !text) return refuse('not-found');
    if (await findOwnSide(tx, actor, { needId: need.id }, now)) return refuse('own-side');
    const part = partOf(text.nth === undefined ? (text.kind as 'title') : 'outcomes');
    if (tiersOf(need.tiers)[part] === 'T4') return refuse('not-found');
    if (!maySuggestWords(need)) return refuse('not-now');
    const fits = after.length <= NEED_LIMITS[text.kind] && line.length <= WORDING_LINE;
    if (after === '' || after === text.text || !fits) return refuse('incomplete');
    const wording = { needId: need.id, field: text.field, before: text.text, after, line };
    if (!(await insertWording(tx, actor, wording, now))) return refuse('already-there');
    await tell(tx, need.id, now);
    return done(undefined);
  });
}

async function tell(tx: Tx, needId: string, now: Date): Promise<void> {
  for (const to of await listToldOfWording(tx, needId)) {
    const path = `/${to.language}/needs/${needId}/wording`;
    await queueMail(tx, { kind: 'wording-suggested', to, values: { path } }, now);
  }
}
