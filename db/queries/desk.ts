import { sql } from 'kysely';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { Day } from '#app/domain/codes/day.ts';
import { LIVE } from '#app/domain/matches/lifecycle.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { Tx } from '#db/client.ts';

/** No list of the desk is longer; what a broker works through is at its top. */
export const DESK_LIMIT = 200;

export type WaitingOffer = {
  id: string;
  reference: string;
  title: string;
  textLanguage: string;
  organisation: string;
  status: OfferStatus;
  submittedAt: Date;
};

/** Offers handed in and not decided on, the longest waiting first. */
export async function listWaitingOffers(tx: Tx): Promise<WaitingOffer[]> {
  const rows = await tx
    .selectFrom('offers as o')
    .innerJoin('organisations as g', 'g.id', 'o.organisation_id')
    .select([
      'o.id',
      'o.reference',
      'o.title',
      'o.text_language',
      'o.status',
      'o.submitted_at',
      'o.updated_at',
    ])
    .select('g.name')
    .where('o.status', 'in', ['submitted', 'under-review'])
    .orderBy('o.submitted_at')
    .limit(DESK_LIMIT)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    title: row.title,
    textLanguage: row.text_language,
    organisation: row.name,
    status: row.status,
    submittedAt: row.submitted_at ?? row.updated_at,
  }));
}

export type DeskNeed = {
  id: string;
  reference: string;
  title: string;
  textLanguage: string;
  stateCode: string;
  themes: ThemeCode[];
  tiers: Need['tiers'];
  servedTiers?: Need['servedTiers'];
  submittedAt: Date;
  validatedAt?: Date;
  circulatedAt?: Date;
  circulatesUntil?: Day;
  /** When the State agreed last. */
  agreedAt?: Date;
};

/** Needs handed in, or validated and not yet circulating, the longest waiting first. */
export async function listWaitingNeeds(tx: Tx, status: 'submitted' | 'validated'): Promise<DeskNeed[]> {
  const rows = await needs(tx).where('n.status', '=', status).orderBy('n.submitted_at').execute();
  return rows.map(needOf);
}

/** Circulating needs for which nothing is proposed, the first to close first. */
export async function listNeedsWithoutProposal(tx: Tx): Promise<DeskNeed[]> {
  const rows = await needs(tx)
    .where('n.status', 'in', ['circulating', 'partly-matched'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('matches as m')
            .select('m.id')
            .whereRef('m.need_id', '=', 'n.id')
            .where('m.status', 'in', ['proposed', ...LIVE]),
        ),
      ),
    )
    .orderBy('n.circulates_until')
    .execute();
  return rows.map(needOf);
}

function needs(tx: Tx) {
  return tx
    .selectFrom('needs as n')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('need_consents as c')
          .select('c.at')
          .whereRef('c.need_id', '=', 'n.id')
          .orderBy('c.at', 'desc')
          .limit(1)
          .as('consent'),
      (join) => join.on(sql<boolean>`true`),
    )
    .select([
      'n.id',
      'n.reference',
      'n.title',
      'n.text_language',
      'n.state_code',
      'n.themes',
      'n.tiers',
      'n.served_tiers',
    ])
    .select(['n.submitted_at', 'n.updated_at', 'n.validated_at', 'n.circulated_at', 'n.circulates_until'])
    .select('consent.at as consented_at')
    .limit(DESK_LIMIT);
}

type NeedRow = Awaited<ReturnType<ReturnType<typeof needs>['execute']>>[number];

function needOf(row: NeedRow): DeskNeed {
  return {
    id: row.id,
    reference: row.reference,
    title: row.title,
    textLanguage: row.text_language,
    stateCode: row.state_code,
    themes: row.themes,
    tiers: row.tiers,
    servedTiers: row.served_tiers ?? undefined,
    submittedAt: row.submitted_at ?? row.updated_at,
    validatedAt: row.validated_at ?? undefined,
    circulatedAt: row.circulated_at ?? undefined,
    circulatesUntil: row.circulates_until ?? undefined,
    agreedAt: row.consented_at ?? undefined,
  };
}
