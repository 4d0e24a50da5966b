import type { MaskedView } from '#app/domain/needs/need.ts';
import type { Actor } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

export type NeedConsent = { at: Date; viewHash: string };

/** What the State agreed to last, if it did: only consent to the view of today lets a need circulate. */
export async function findLastConsent(tx: Tx, needId: string): Promise<NeedConsent | undefined> {
  const row = await tx
    .selectFrom('need_consents')
    .select(['at', 'view_hash'])
    .where('need_id', '=', needId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { at: row.at, viewHash: row.view_hash };
}

/** The State's consent: who, when, the view, and its hash. */
export async function insertConsent(
  tx: Tx,
  by: Extract<Actor, { kind: 'person' }>,
  needId: string,
  consent: { view: MaskedView; viewHash: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('need_consents')
    .values({
      need_id: needId,
      person_id: by.personId,
      at: now,
      view_hash: consent.viewHash,
      view: JSON.stringify(consent.view),
    })
    .execute();
}
