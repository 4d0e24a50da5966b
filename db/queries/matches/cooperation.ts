import { sql } from 'kysely';
import type { PartiesSaid, PartTaken, PartySaid } from '#app/domain/reciprocity/cooperation.ts';
import type { Tx } from '#db/client.ts';

/**
 * By match: what its parties say of themselves, whatever has become of the offer since. A match that this actor may not
 * read is missing; what the receiver says is, while this actor may not know which State that is.
 */
export async function listPartiesSaid(
  tx: Tx,
  matchIds: readonly string[],
): Promise<Map<string, PartiesSaid>> {
  if (matchIds.length === 0) return new Map();
  const giving = await listGivingParties(tx, matchIds);
  const receiving = await listReceiverParts(tx, matchIds);
  return new Map(
    giving
      .filter(({ gives }) => gives)
      .map(({ match_id: id, ...giver }) => [
        id,
        {
          giver: partyOf(giver),
          receiver: { kind: 'state', takesPartAs: receiving.get(id) },
          others: giving.filter(({ match_id, gives }) => match_id === id && !gives).map(partyOf),
        },
      ]),
  );
}

type Said = { kind: PartySaid['kind']; takes_part_as: PartTaken | null };
type Giving = Said & { match_id: string; gives: boolean };

function partyOf({ kind, takes_part_as: part }: Said): PartySaid {
  return { kind, ...(part && { takesPartAs: part }) };
}

async function listGivingParties(tx: Tx, matchIds: readonly string[]): Promise<Giving[]> {
  const { rows } = await sql<Giving>`
    select match_id, gives, kind, takes_part_as from app.who_gives(${[...matchIds]}::uuid[])`.execute(tx);
  return rows;
}

async function listReceiverParts(tx: Tx, matchIds: readonly string[]): Promise<Map<string, PartTaken>> {
  const { rows } = await sql<{ id: string; said: PartTaken | null }>`
    select id, app.receiver_takes_part_as(id) as said from unnest(${[...matchIds]}::uuid[]) id`.execute(tx);
  return new Map(rows.flatMap(({ id, said }) => (said ? [[id, said] as const] : [])));
}

type Offering = { organisation: { id: string }; funders: readonly string[]; viaHubs: readonly string[] };

/**
 * What those say of themselves who give a published offer, pay for it or deliver it, as far as everybody may read it;
 * undefined where its organisation is not shown any more.
 */
export async function findGivingParties(
  tx: Tx,
  { organisation, funders, viaHubs }: Offering,
): Promise<PartiesSaid | undefined> {
  const names = [...funders];
  const rows = await tx
    .selectFrom('public_organisations')
    .select(['id', 'kind', 'takes_part_as'])
    .where((or) =>
      or.or([
        or('id', '=', organisation.id),
        sql<boolean>`name = any(${names}::text[])`,
        sql<boolean>`former_names && ${names}::text[]`,
      ]),
    )
    .execute();
  const giver = rows.find(({ id }) => id === organisation.id);
  if (!giver) return undefined;
  return {
    giver: partyOf(giver),
    others: [
      ...rows.filter((row) => row !== giver).map(partyOf),
      ...viaHubs.map(() => ({ kind: 'hub' as const })),
    ],
  };
}
