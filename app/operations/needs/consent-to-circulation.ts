import type { Wearing } from '#app/auth/viewer.ts';
import { isAgreed } from '#app/domain/needs/agreement.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { tidyReach } from '#app/domain/needs/reach.ts';
import { agreedAgain } from '#app/domain/needs/unmet.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { requestMatch } from '#app/operations/matches/request-match.ts';
import type { Tx } from '#db/client.ts';
import { listConsents } from '#db/queries/needs/consents.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { findTellingWords } from './find-telling-words.ts';
import { askedOffer } from './asked-offer.ts';
import { moveNeed } from './move-need.ts';
import { serveViews } from './serve-views.ts';
import { viewsOf } from './views-of.ts';

/**
 * The State agrees that each audience gets exactly one view of its need: those whose hash its page showed. While the
 * need circulates this is how it is shown more widely. If the need asks for a published offer, the first agreement is
 * also the State's yes to being introduced to that offer's donor.
 *
 * @param input.wordsLeft that the person read the words which could name the State, and leaves them where they are
 * @returns not-found, not-your-act, not-now, already-consented, view-changed when today's views are others, or
 * words-unread
 */
export async function consentToCirculation(
  by: Wearing,
  input: { id: string; viewHash: string; wordsLeft?: boolean },
  now: Date,
): Promise<Outcome<Need>> {
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'consent',
      stamp: (need) => ({ reconfirmedAt: now, agreedReach: tidyReach(need.reach) ?? null }),
      facts: async (tx, need) => ({ consented: isAgreed(need) && !(await asksAgain(tx, need)) }),
      unless: async (tx, need) => {
        if (input.viewHash !== viewsOf(need).viewHash) return 'view-changed';
        if (!input.wordsLeft && (await findTellingWords(tx, need)).length > 0) return 'words-unread';
        return undefined;
      },
      alongside: async (tx, need, actor) => {
        if (need.status === 'unmet') await settleForAll(tx, 'need-unmet', `/needs/${need.id}`, now);
        const wordsLeft = (await findTellingWords(tx, need)).length;
        await serveViews(tx, actor, need, { narrowed: false, tiers: tiersOf(need.tiers), wordsLeft }, now);
        const asked = await askedOffer(tx, need, now);
        if (asked?.state === 'ahead' && !asked.bar) await requestMatch(tx, actor, need, asked.id, now);
      },
    },
    now,
  );
}

/** Whether the State is to agree once more although it changed nothing: its need was called unmet since it last did. */
export async function asksAgain(tx: Tx, need: Need): Promise<boolean> {
  if (need.status !== 'unmet') return false;
  const [last] = await listConsents(tx, need.id);
  return !agreedAgain(need.unmet?.at, last?.at);
}
