import type { Day } from '#app/domain/codes/day.ts';
import type { EvidenceKind } from '#app/domain/accounts/invitation.ts';
import type { Tx } from '#db/client.ts';

/** Somebody who acts for the keeper of a need, and what their authority rests on. */
export type Keeper = {
  name: string;
  post: string;
  email: string;
  /** The paper that was on file when they were invited, and the second member of staff who looked at it. */
  evidence?: { kind: EvidenceKind; on: Day; reference: string };
  confirmer?: string;
};

/** Who handed a need in last, for which organisation, and who else could be asked about it. */
export type Provenance = {
  organisation: string;
  handedIn?: { at: Date; person?: string; onBehalfOf?: string };
  /** A broker's word, since then, that it comes from its State. */
  authenticated?: { at: Date; person?: string };
  keepers: Keeper[];
};

const SHOWN = 20;

/** For a broker, who makes sure that a need is its State's. */
export async function findProvenance(tx: Tx, needId: string): Promise<Provenance | undefined> {
  const keeper = await tx
    .selectFrom('needs as n')
    .innerJoin('organisations as o', 'o.id', 'n.organisation_id')
    .select(['o.id', 'o.name'])
    .where('n.id', '=', needId)
    .executeTakeFirst();
  if (!keeper) return undefined;
  const handedIn = await tx
    .selectFrom('need_events as e')
    .leftJoin('people as p', 'p.id', 'e.person_id')
    .leftJoin('people as b', 'b.id', 'e.on_behalf_of')
    .select(['e.id', 'e.at', 'p.name as person', 'b.name as on_behalf_of'])
    .where('e.need_id', '=', needId)
    .where('e.action', '=', 'submit')
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const authenticated =
    handedIn &&
    (await tx
      .selectFrom('need_events as e')
      .leftJoin('people as p', 'p.id', 'e.person_id')
      .select(['e.at', 'p.name as person'])
      .where('e.need_id', '=', needId)
      .where('e.action', '=', 'authenticate')
      .where('e.id', '>', handedIn.id)
      .executeTakeFirst());
  return {
    organisation: keeper.name,
    ...(handedIn && {
      handedIn: {
        at: handedIn.at,
        person: handedIn.person ?? undefined,
        onBehalfOf: handedIn.on_behalf_of ?? undefined,
      },
    }),
    ...(authenticated && {
      authenticated: { at: authenticated.at, person: authenticated.person ?? undefined },
    }),
    keepers: await listKeepers(tx, keeper.id),
  };
}

async function listKeepers(tx: Tx, organisationId: string): Promise<Keeper[]> {
  const rows = await tx
    .selectFrom('memberships as m')
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .leftJoin('invitations as i', 'i.membership_id', 'm.id')
    .leftJoin('people as c', 'c.id', 'i.confirmed_by')
    .select(['p.name', 'p.post', 'p.email', 'c.name as confirmer'])
    .select(['i.evidence_kind', 'i.evidence_on', 'i.evidence_reference'])
    .where('m.organisation_id', '=', organisationId)
    .where('m.role', '=', 'focal_point')
    .where('m.ended_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    // Who was invited to the same post twice stands once, with the later paper.
    .distinctOn(['p.name', 'm.id'])
    .orderBy('p.name')
    .orderBy('m.id')
    .orderBy('i.accepted_at', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map(({ evidence_kind: kind, evidence_on: on, evidence_reference: reference, ...row }) => ({
    name: row.name,
    post: row.post,
    email: row.email,
    ...(kind && on && reference && { evidence: { kind, on, reference } }),
    ...(row.confirmer && { confirmer: row.confirmer }),
  }));
}
