import type { Wearing } from '#app/auth/viewer.ts';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import { ADOPTION_WORD_LENGTH, decideAdoption, type AdoptionAction } from '#app/domain/needs/adoption.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { findDraftForMyState, listToldOfStateDraft, moveStateDraft } from '#db/queries/needs/state-drafts.ts';

/**
 * One step of a draft for a State: its drafters show it to the delegation or take it back; the delegation adopts it as
 * it stands on the page, gives it back with a word, or declines it. Adopted, it is the delegation's own draft. What
 * is declined or taken back keeps no answer, and nobody is told why.
 *
 * @param input.revision of what the page showed; adopting and showing need it
 * @returns not-found, not-your-act, not-now, stale, incomplete (no title, no word, or too long a one), secret-found
 */
export async function moveDraftForState(
  by: Wearing,
  input: { id: string; action: AdoptionAction; revision?: number; word?: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  const word = input.word?.trim() ?? '';
  if (holdsSecret(word)) return refuse('secret-found');
  if (input.action === 'send-back-draft' && (!word || [...word].length > ADOPTION_WORD_LENGTH))
    return refuse('incomplete');
  return withActor(actor, async (tx) => {
    const need = await (actor.role === 'focal_point'
      ? findDraftForMyState(tx, input.id)
      : findNeed(tx, input.id));
    if (!need?.adoption) return refuse('not-found');
    const decision = decideAdoption(need.adoption, input.action, actor.role);
    if (!decision.ok) return decision;
    if (input.action === 'offer-draft' && !need.title.trim()) return refuse('incomplete');
    const told = await listToldOfStateDraft(tx, need.id, now);
    const refused = await moveStateDraft(tx, { ...input, word }, now);
    if (refused) return refuse(refused);
    for (const kind of ['draft-for-state', 'draft-sent-back'] as const)
      await settleForAll(tx, kind, pathOf(need.id), now);
    // A draft that its delegation never saw is no news to it.
    const isNews = input.action !== 'take-back-draft' || need.adoption !== 'drafting';
    for (const to of isNews ? told : []) {
      const path = LEADS_TO[input.action]?.(need.id) ?? pathOf(need.id);
      const values = { path: `/${to.language}${path}` };
      await queueMail(tx, { kind: LETTERS[input.action], to, values }, now);
    }
    return done(undefined);
  });
}

const LETTERS: Record<AdoptionAction, MailKind> = {
  'offer-draft': 'draft-for-state',
  'take-back-draft': 'record-closed',
  'adopt-draft': 'draft-adopted',
  'send-back-draft': 'draft-sent-back',
  'decline-draft': 'record-closed',
};

/** What is over has no page of its own any more, and what its State adopted none for those who wrote it. */
const LEADS_TO: Partial<Record<AdoptionAction, (id: string) => string>> = {
  'take-back-draft': () => '/needs',
  'adopt-draft': (id) => `/drafts-for-states?adopted=${id}`,
  'decline-draft': () => '/drafts-for-states',
};

function pathOf(id: string): string {
  return `/needs/${id}/adoption`;
}
