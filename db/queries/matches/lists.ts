import { sql } from 'kysely';
import {
  ENDED,
  PROPOSED_ON,
  type Answers,
  type Answer,
  type MatchStatus,
} from '#app/domain/matches/lifecycle.ts';
import type { Match } from '#app/domain/matches/match.ts';
import type { NeedView } from '#app/domain/needs/need-view.ts';
import { isAnswerable } from '#app/domain/needs/lifecycle.ts';
import type { Tx } from '#db/client.ts';
import { MATCH_COLUMNS, matchOf, toldMoved, toldStatus } from './row.ts';

/** Before an introduction: its State has the need paused, so that nothing is asked of anybody. */
type Paused = { paused: boolean };

/** A side's own answer, if it gave one. */
type OwnAnswer = { answer: Answer; at: Date };

export type DonorMatchLine = Match &
  Paused & {
    own?: OwnAnswer;
    /** What the donor gets of the need: more of it after the introduction. */
    view: NeedView;
    at: string;
  };
export type RecipientMatchLine = Match &
  Paused & {
    own?: OwnAnswer;
    /** What its donor would do is before the State, which counts as the donor's yes. */
    otherYes: boolean;
    need: { reference: string; title: string; textLanguage: string };
    at: string;
  };
export type BrokerMatchLine = Match &
  Paused & {
    answers: Answers;
    lastYesAt?: Date;
    /** Which broker has it on the desk. */
    holder?: { id: string; name: string };
    need: { reference: string; title: string; textLanguage: string; stateCode: string; circulating: boolean };
  };

export const MATCHES_A_PAGE = 50;
/** How many matches that go on a page loads at most. */
export const MOST_OPEN = 200;

type After = { updatedAt: string; id: string } | undefined;
/**
 * What goes on, up to {@link MOST_OPEN} of it, with what was completed and may still be asked about; or what is over, a page
 * at a time.
 */
export type ListPart = 'open' | 'over';

/** A donor's matches that reached it, last moved first, one more than a page. Of the need it reads a view. */
export async function listMatchesOfDonor(tx: Tx, after?: After, part?: ListPart): Promise<DonorMatchLine[]> {
  const rows = await page(tx, after, part)
    .innerJoin('need_views as before', (join) =>
      join.onRef('before.need_id', '=', 'm.need_id').on('before.audience', '=', 'registered'),
    )
    .leftJoin('need_views as after', (join) =>
      join.onRef('after.need_id', '=', 'm.need_id').on('after.audience', '=', 'parties'),
    )
    .select(['before.view as registered_view', 'after.view as party_view'])
    .execute();
  return rows.map((row) => ({
    ...matchOf(row),
    paused: row.need_paused,
    own: ownOf(row),
    view: row.party_view ?? row.registered_view,
    at: row.moved,
  }));
}

/**
 * The matches of one offer that reached its donor, last moved first, one more than a page; of each need what every registered
 * donor reads.
 */
export async function listMatchesOfOffer(
  tx: Tx,
  offerId: string,
): Promise<(Match & { own?: OwnAnswer; view: NeedView })[]> {
  const rows = await page(tx, undefined, undefined)
    .innerJoin('need_views as v', (join) =>
      join.onRef('v.need_id', '=', 'm.need_id').on('v.audience', '=', 'registered'),
    )
    .select('v.view')
    .where('m.offer_id', '=', offerId)
    .execute();
  return rows.map((row) => ({ ...matchOf(row), own: ownOf(row), view: row.view }));
}

/** A delegation's matches that reached it, last moved first, one more than a page. */
export async function listMatchesOfRecipient(
  tx: Tx,
  after?: After,
  part?: ListPart,
): Promise<RecipientMatchLine[]> {
  const rows = await page(tx, after, part)
    .innerJoin('needs as n', 'n.id', 'm.need_id')
    .select(['n.reference as need_reference', 'n.title', 'n.text_language'])
    .select(sql<boolean>`exists (select from match_interests i where i.match_id = m.id)`.as('other_yes'))
    .execute();
  return rows.map((row) => ({
    ...matchOf(row),
    paused: row.need_paused,
    own: ownOf(row),
    otherYes: row.other_yes,
    need: { reference: row.need_reference, title: row.title, textLanguage: row.text_language },
    at: row.moved,
  }));
}

/** Matches in these statuses for a broker, the longest under way first; at most {@link MOST_OPEN}, and one to tell. */
export async function listMatchesForBroker(
  tx: Tx,
  statuses: readonly MatchStatus[],
): Promise<BrokerMatchLine[]> {
  const rows = await tx
    .selectFrom('matches as m')
    .innerJoin('needs as n', 'n.id', 'm.need_id')
    .leftJoin('desk_owners as w', (join) =>
      join.onRef('w.subject_id', '=', 'm.id').on('w.subject', '=', 'match'),
    )
    .leftJoin('people as p', 'p.id', 'w.owner_id')
    .select(MATCH_COLUMNS)
    .select(['w.owner_id', 'p.name as owner'])
    .select(['n.reference as need_reference', 'n.title', 'n.text_language', 'n.state_code'])
    .select(['n.status as need_status', answersOfMatch, lastYes, needPaused])
    .where('m.status', 'in', statuses)
    .orderBy(sql`coalesce(m.answer_by, m.created_at::date)`)
    .orderBy('m.id')
    .limit(MOST_OPEN + 1)
    .execute();
  return rows.map((row) => ({
    ...matchOf(row),
    paused: row.need_paused,
    answers: row.answers ?? {},
    lastYesAt: row.last_yes ?? undefined,
    ...(row.owner_id && { holder: { id: row.owner_id, name: row.owner ?? '' } }),
    need: {
      reference: row.need_reference,
      title: row.title,
      textLanguage: row.text_language,
      stateCode: row.state_code,
      circulating: isAnswerable(row.need_status),
    },
  }));
}

const answersOfMatch = sql<Answers | null>`(
  select jsonb_object_agg(a.party, a.answer) from match_answers a where a.match_id = m.id)`.as('answers');
const lastYes = sql<Date | null>`(
  select max(a.at) from match_answers a where a.match_id = m.id and a.answer = 'yes')`.as('last_yes');

const needPaused = sql<boolean>`coalesce(app.match_waits(m.id) = 'need-paused', false)`.as('need_paused');

/** A side's page: its own answer is the only one that row-level security lets it read. */
function page(tx: Tx, after: After, part: ListPart | undefined) {
  let query = tx
    .selectFrom('matches as m')
    .leftJoin('match_answers as a', 'a.match_id', 'm.id')
    .select(MATCH_COLUMNS)
    // Microseconds, which JavaScript's Date would cut off the cursor.
    .select(['a.answer', 'a.at as answered_at', sql<string>`${toldMoved}::text`.as('moved'), needPaused])
    .orderBy(toldMoved, 'desc')
    .orderBy('m.id', 'desc')
    .limit((part === 'open' ? MOST_OPEN : MATCHES_A_PAGE) + 1);
  if (part === 'over') query = query.where(toldStatus, 'in', ENDED);
  if (part === 'open')
    query = query.where((eb) =>
      eb.or([
        eb(toldStatus, 'not in', ENDED),
        eb.and([eb('m.status', '=', 'closed'), eb('m.completed_at', 'is not', null)]),
      ]),
    );
  if (after)
    query = query.where(
      sql<boolean>`(${toldMoved}, m.id) < (${after.updatedAt}::timestamptz, ${after.id}::uuid)`,
    );
  return query;
}

function ownOf(row: { answer: Answer | null; answered_at: Date | null }): OwnAnswer | undefined {
  return row.answer && row.answered_at ? { answer: row.answer, at: row.answered_at } : undefined;
}

/** What stands before a State of one need: proposed or further, by reference; with its own answer. As many as it reads. */
export async function listAnswersToNeed(tx: Tx, needId: string): Promise<(Match & { own?: OwnAnswer })[]> {
  const rows = await tx
    .selectFrom('matches as m')
    .leftJoin('match_answers as a', (join) =>
      join.onRef('a.match_id', '=', 'm.id').on('a.party', '=', 'recipient'),
    )
    .select(MATCH_COLUMNS)
    .select(['a.answer', 'a.at as answered_at'])
    .where('m.need_id', '=', needId)
    .where('m.status', 'in', PROPOSED_ON)
    .orderBy('m.reference')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...matchOf(row), own: ownOf(row) }));
}
