import { sql } from 'kysely';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { Mode } from '#app/domain/codes/delivery.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import { HOLDING, isAgreedUpon, type MatchStatus } from '#app/domain/matches/statuses.ts';
import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { Share } from '#app/domain/pools/shares.ts';
import type { PartTaken } from '#app/domain/reciprocity/cooperation.ts';
import { toldMoved, toldStatus } from '#db/queries/matches/row.ts';
import type { Tx } from '#db/client.ts';

/** More of one kind than these is not shown on the page of both sides; each kind has a list of its own. */
export const MOST_SHOWN = 50;

/** What an organisation is, for whoever may read it: its own people, and brokers. */
export type TwoWayOrganisation = {
  id: string;
  name: string;
  kind: ActorKind;
  stateCode?: string;
  languages: string[];
  takesPartAs?: PartTaken;
};

export async function findTwoWayOrganisation(tx: Tx, id: string): Promise<TwoWayOrganisation | undefined> {
  const row = await tx
    .selectFrom('organisations')
    .select(['id', 'name', 'kind', 'state_code', 'languages', 'takes_part_as'])
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      name: row.name,
      kind: row.kind,
      stateCode: row.state_code ?? undefined,
      languages: row.languages,
      takesPartAs: row.takes_part_as ?? undefined,
    }
  );
}

/** As what the actor's own organisation takes part; undefined takes it back. */
export async function saveTakesPartAs(tx: Tx, said: PartTaken | undefined): Promise<void> {
  await sql`select app.say_takes_part_as(${said ?? null})`.execute(tx);
}

export type GivenOfferLine = {
  id: string;
  reference: string;
  title: string;
  textLanguage: string;
  status: OfferStatus;
  slots: number;
  slotsTaken: number;
};

/** The offers of one organisation, as far as this actor may read them, last touched first; a version is no offer of its own. */
export async function listGivenOffers(tx: Tx, organisationId: string): Promise<GivenOfferLine[]> {
  const rows = await tx
    .selectFrom('offers')
    .select(['id', 'reference', 'title', 'text_language', 'status', 'slots', 'slots_taken'])
    .where('organisation_id', '=', organisationId)
    .where('replaces_id', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    title: row.title,
    textLanguage: row.text_language,
    status: row.status,
    slots: row.slots,
    slotsTaken: row.slots_taken,
  }));
}

export type ReceivedNeedLine = {
  id: string;
  reference: string;
  title: string;
  textLanguage: string;
  status: NeedStatus;
  /** Of a need of several States: the programme. */
  poolId?: string;
};

/** The needs of one organisation, and a hub's programmes, as far as this actor may read them, last touched first. */
export async function listReceivingNeeds(tx: Tx, organisationId: string): Promise<ReceivedNeedLine[]> {
  const rows = await tx
    .selectFrom('needs as n')
    .leftJoin('pools as p', 'p.need_id', 'n.id')
    .select(['n.id', 'n.reference', 'n.title', 'n.text_language', 'n.status', 'p.id as pool_id'])
    .where('n.organisation_id', '=', organisationId)
    .orderBy('n.updated_at', 'desc')
    .orderBy('n.id')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    title: row.title,
    textLanguage: row.text_language,
    status: row.status,
    ...(row.pool_id && { poolId: row.pool_id }),
  }));
}

/** A match of one side: the offer it is about names nobody who is masked. */
export type SideMatch = {
  id: string;
  reference: string;
  status: MatchStatus;
  offerTitle: string;
  offerLanguage: string;
  donorName: string;
  completedAt?: Date;
  /** It receives together with others. */
  programme?: { poolId: string; share?: Share; stillIn: boolean };
};

/**
 * An organisation's matches as a giver or as a receiver, as far as this actor may read them, last moved first. A State
 * receives through the programmes that it is in as well, and a hub through those that it proposed.
 */
export async function listSideMatches(
  tx: Tx,
  organisationId: string,
  side: 'gives' | 'receives',
): Promise<SideMatch[]> {
  let query = tx
    .selectFrom('matches as m')
    .select(['m.id', 'm.reference', 'm.offer_title', 'm.offer_language', 'm.donor_name', 'm.completed_at'])
    .select([toldStatus.as('status'), toldMoved.as('updated_at')])
    .orderBy(toldMoved, 'desc')
    .orderBy('m.id')
    .limit(MOST_SHOWN);
  query =
    side === 'gives'
      ? query.where('m.donor_organisation_id', '=', organisationId)
      : query.where('m.need_id', 'in', (eb) =>
          eb.selectFrom('needs').select('needs.id').where('needs.organisation_id', '=', organisationId),
        );
  const own: (SideMatch & { updatedAt: Date })[] = (await query.execute()).map((row) => ({
    id: row.id,
    reference: row.reference,
    status: row.status,
    offerTitle: row.offer_title,
    offerLanguage: row.offer_language,
    donorName: row.donor_name,
    completedAt: row.completed_at ?? undefined,
    updatedAt: row.updated_at,
  }));
  const pooled = side === 'receives' ? await listPooledMatches(tx, organisationId) : [];
  return [...own, ...pooled]
    .toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_SHOWN);
}

type PooledMatch = SideMatch &
  Pick<ReceivedHelp, 'themes' | 'modes'> & { takesPart: boolean; updatedAt: Date };

/** Matches through which an organisation receives with others, last moved first. */
async function listPooledMatches(tx: Tx, organisationId: string): Promise<PooledMatch[]> {
  const { rows } = await sql<{
    match_id: string;
    pool_id: string;
    reference: string;
    status: MatchStatus;
    offer_title: string;
    offer_language: string;
    donor_name: string;
    completed_at: Date | null;
    updated_at: Date;
    themes: ThemeCode[];
    modes: Mode[];
    seats: number | null;
    days: number | null;
    budget: number | null;
    still_in: boolean;
    takes_part: boolean;
  }>`select * from app.pooled_matches_of(${organisationId}::uuid)
    order by updated_at desc, match_id limit ${MOST_SHOWN}`.execute(tx);
  return rows.map((row) => ({
    id: row.match_id,
    reference: row.reference,
    status: row.status,
    offerTitle: row.offer_title,
    offerLanguage: row.offer_language,
    donorName: row.donor_name,
    completedAt: row.completed_at ?? undefined,
    updatedAt: row.updated_at,
    programme: {
      poolId: row.pool_id,
      stillIn: row.still_in,
      ...(row.seats !== null &&
        row.days !== null &&
        row.budget !== null && { share: { seats: row.seats, days: row.days, budget: row.budget } }),
    },
    themes: row.themes,
    modes: row.modes,
    takesPart: row.takes_part,
  }));
}

/** What a State received: the need of a match that began or was completed, in codes, for its own delegation. */
export type ReceivedHelp = Pick<
  SideMatch,
  'id' | 'status' | 'offerTitle' | 'offerLanguage' | 'donorName' | 'completedAt' | 'programme'
> & {
  themes: ThemeCode[];
  /** In which it was given; of a programme, in which it was asked for. */
  modes: Mode[];
  durationWeeks?: number;
};

/** What this delegation's State received, alone or with others, or is being given now, the latest first. */
export async function listReceivedHelp(
  tx: Tx,
  organisationId: string,
  matchId?: string,
): Promise<ReceivedHelp[]> {
  let query = tx
    .selectFrom('matches as m')
    .innerJoin('needs as n', 'n.id', 'm.need_id')
    .select(['m.id', 'm.status', 'm.offer_title', 'm.offer_language', 'm.donor_name', 'm.completed_at'])
    .select(['n.themes', 'n.duration_weeks'])
    .select(sql<Mode[] | null>`(select o.content -> 'modes' from app.match_offer(m.id) o)`.as('modes'))
    .where('n.organisation_id', '=', organisationId)
    .where((or) => or.or([or('m.completed_at', 'is not', null), or('m.status', 'in', [...HOLDING])]))
    .orderBy('m.completed_at', (order) => order.desc().nullsLast())
    .orderBy('m.id')
    .limit(MOST_SHOWN);
  if (matchId) query = query.where('m.id', '=', matchId);
  const own: ReceivedHelp[] = (await query.execute()).map((row) => ({
    id: row.id,
    status: row.status,
    themes: row.themes,
    modes: row.modes ?? [],
    durationWeeks: row.duration_weeks ?? undefined,
    offerTitle: row.offer_title,
    offerLanguage: row.offer_language,
    donorName: row.donor_name,
    completedAt: row.completed_at ?? undefined,
  }));
  const pooled = (await listPooledMatches(tx, organisationId)).filter(
    ({ id, takesPart, completedAt, status }) =>
      takesPart && (completedAt || isAgreedUpon(status)) && (!matchId || id === matchId),
  );
  return [...own, ...pooled]
    .toSorted(
      (a, b) => (b.completedAt?.getTime() ?? 0) - (a.completedAt?.getTime() ?? 0) || (a.id < b.id ? -1 : 1),
    )
    .slice(0, MOST_SHOWN);
}

/** An offer of this State, as far as it is read here. */
export type OwnOffer = {
  id: string;
  title: string;
  textLanguage: string;
  themes: ThemeCode[];
  status: OfferStatus;
};

/** What whoever gives in a State's name has on hand: drafts and what is published or taken, nothing that is over. */
export async function listOwnOffers(tx: Tx, organisationId: string): Promise<OwnOffer[]> {
  const rows = await tx
    .selectFrom('offers')
    .select(['id', 'title', 'text_language', 'themes', 'status'])
    .where('organisation_id', '=', organisationId)
    .where('status', 'not in', ['suspended', 'archived', 'withdrawn'])
    // A version stands behind what it is a version of.
    .where('replaces_id', 'is', null)
    .orderBy('reference')
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    textLanguage: row.text_language,
    themes: row.themes,
    status: row.status,
  }));
}

/** Which of these needs are this delegation's own. */
export async function listOwnAmong(
  tx: Tx,
  organisationId: string,
  needIds: readonly string[],
): Promise<string[]> {
  if (needIds.length === 0) return [];
  const rows = await tx
    .selectFrom('needs')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', needIds)
    .execute();
  return rows.map(({ id }) => id);
}

/** What a delegation's draft begins with; everything else is left to whoever goes on with it. */
export type DelegationDraft = {
  title: string;
  summary: string;
  textLanguage: string;
  themes: readonly string[];
  modes: readonly string[];
  cooperation: readonly string[];
  languages: readonly string[];
  eligible: readonly string[];
  sizeBand: string;
  durationWeeks?: number;
};

/** @returns false where the id or the reference is taken */
export async function startDelegationDraft(
  tx: Tx,
  draft: { id: string; reference: string; authorId: string },
  content: DelegationDraft,
  at: Date,
): Promise<boolean> {
  const { id, reference, authorId } = draft;
  const { rows } = await sql<{ begun: boolean }>`select app.start_delegation_draft(
    ${id}::uuid, ${reference}, ${authorId}::uuid, ${JSON.stringify(content)}::jsonb, ${at}::timestamptz) as begun`.execute(
    tx,
  );
  return rows[0]?.begun ?? false;
}

/** Whether a draft with this id is there already, of this delegation's own State. */
export async function isOwnDraft(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ own: boolean }>`select app.is_own_draft(${id}::uuid) as own`.execute(tx);
  return rows[0]?.own ?? false;
}

/** Giver and receiver of a match, in this order, for whoever may read both: brokers. */
export async function listPartiesOfMatch(tx: Tx, matchId: string): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('matches as m')
    .innerJoin('needs as n', 'n.id', 'm.need_id')
    .innerJoin('organisations as o', (join) =>
      join.on((on) =>
        on.or([
          on('o.id', '=', on.ref('m.donor_organisation_id')),
          on('o.id', '=', on.ref('n.organisation_id')),
        ]),
      ),
    )
    .select(['o.id', 'o.name'])
    .where('m.id', '=', matchId)
    .orderBy(sql`o.id = m.donor_organisation_id`, 'desc')
    .execute();
}
