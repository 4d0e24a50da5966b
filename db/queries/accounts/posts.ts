import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Tx } from '../../client.ts';

export type HeldKind = 'offer' | 'need' | 'match';
export type Held = {
  kind: HeldKind;
  id: string;
  reference: string;
  status: string;
  title: string | null;
  language: string | null;
};

/** What somebody answers for in the hat they wear, and would go to a colleague with it; of anybody else's hat nothing. */
export async function listHeld(tx: Tx, membershipId: string): Promise<Held[]> {
  const { rows } = await sql<Held>`select * from app.list_held(${membershipId}::uuid)`.execute(tx);
  return rows;
}

export type HandedOver = {
  personId: string;
  organisationId: string;
  role: Role;
  offers: number;
  needs: number;
  matches: number;
  /** Where to tell the colleague of it. */
  heir: { email: string; language: UiLanguage };
  /** Whoever acts for the other sides of introduced matches; `poolId` for a State, which reads a programme's match there. */
  told: { matchId: string; poolId: string | null; email: string; language: UiLanguage }[];
};
type Refused = { refused: 'not-your-act' | 'not-found' | 'not-now' };

/** Moves everything that somebody answers for in one hat to a colleague and ends the hat, or says why not. */
export async function handOverRow(
  tx: Tx,
  post: { membershipId: string; successorId: string; endsAt: Date },
  now: Date,
): Promise<HandedOver | Refused> {
  const { rows } = await sql<{ outcome: HandedOver | Refused }>`
    select app.hand_over(${post.membershipId}::uuid, ${post.successorId}::uuid, ${post.endsAt}::timestamptz,
      ${now}::timestamptz) as outcome`.execute(tx);
  return rows[0]?.outcome ?? { refused: 'not-found' };
}

/**
 * Of those who could take over from a donor's officer or a focal point, whoever has had the role longest; undefined where nobody
 * could, and of other roles.
 */
export async function findLongestThere(
  tx: Tx,
  { personId, membershipId }: { personId: string; membershipId: string },
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('memberships as left')
    .innerJoin('memberships as m', (join) =>
      join
        .onRef('m.organisation_id', '=', 'left.organisation_id')
        .onRef('m.role', '=', 'left.role')
        .onRef('m.person_id', '<>', 'left.person_id'),
    )
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .select('p.id')
    .where('left.id', '=', membershipId)
    .where('left.person_id', '=', personId)
    .where('left.role', 'in', ['donor', 'focal_point'])
    .where('m.ended_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .orderBy('m.created_at')
    .orderBy('m.id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** To whom each of somebody's posts was handed over last, by organisation and role; for administrators. */
export async function listSuccessors(
  tx: Tx,
  personId: string,
): Promise<{ organisationId: string; role: Role; name: string }[]> {
  const { rows } = await sql<{ organisationId: string; role: Role; name: string }>`
    select distinct on (given.organisation_id, given.role) given.organisation_id as "organisationId", given.role, heir.name
    from security_events given
      join security_events taken on taken.kind = 'post-taken-over' and taken.at = given.at and taken.by_person_id = given.by_person_id
        and taken.organisation_id = given.organisation_id and taken.role = given.role
      join people heir on heir.id = taken.person_id
    where given.kind = 'post-handed-over' and given.person_id = ${personId}::uuid
    order by given.organisation_id, given.role, given.id desc, taken.id`.execute(tx);
  return rows;
}
