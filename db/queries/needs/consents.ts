import type { NeedViews } from '#app/domain/needs/need-view.ts';
import type { NeedTiers } from '#app/domain/needs/parts.ts';
import type { Reach } from '#app/domain/needs/reach.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

/** What the State agreed to: who, when, each audience's view, and the hash of them all. */
export async function insertConsent(
  tx: Tx,
  by: ActingPerson,
  needId: string,
  consent: {
    narrowed: boolean;
    tiers: NeedTiers;
    views: NeedViews;
    viewHash: string;
    wordsLeft?: number;
    reach?: Reach;
  },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('need_consents')
    .values({
      need_id: needId,
      person_id: by.personId,
      at: now,
      narrowed: consent.narrowed,
      tiers: JSON.stringify(consent.tiers),
      view_hash: consent.viewHash,
      view: JSON.stringify(consent.views),
      words_left: consent.wordsLeft ?? 0,
      reach: consent.reach ? JSON.stringify(consent.reach) : null,
    })
    .execute();
}

/** `narrowed`: the State took something away from somebody, which needs no second look. */
export type NeedConsent = { at: Date; narrowed: boolean; viewHash: string };

/** What the State agreed to and when, the latest first; read by its delegation and by brokers. */
export async function listConsents(tx: Tx, needId: string): Promise<NeedConsent[]> {
  const rows = await tx
    .selectFrom('need_consents')
    .select(['at', 'narrowed', 'view_hash'])
    .where('need_id', '=', needId)
    .orderBy('at', 'desc')
    .execute();
  return rows.map((row) => ({ at: row.at, narrowed: row.narrowed, viewHash: row.view_hash }));
}
