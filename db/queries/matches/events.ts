import { sql } from 'kysely';
import type { ClosingCode } from '#app/domain/codes/closing.ts';
import type { MatchAction, MatchStatus } from '#app/domain/matches/lifecycle.ts';
import type { OwnWord } from '#app/domain/matches/party-timeline.ts';
import type { Mover } from '#app/domain/accounts/role.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { nameThen } from '#db/queries/organisations/names.ts';

export type MatchEvent = {
  action: string;
  role: Mover;
  at: Date;
  person?: string;
  /** Whose deputy that person was; to be read by those who may read people. */
  onBehalfOf?: string;
  organisation?: string;
  reasonCode?: string;
  reasonText?: string;
};

/** One row a transition, in the transaction that makes it. */
export async function recordMatchEvent(
  tx: Tx,
  by: ActingPerson,
  matchId: string,
  event: {
    action: MatchAction | 'declare-interest';
    from: MatchStatus | null;
    to: MatchStatus;
    reason?: { code?: string; text?: string };
  },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('match_events')
    .values({
      match_id: matchId,
      action: event.action,
      from_status: event.from,
      to_status: event.to,
      person_id: by.personId,
      role: by.role,
      organisation_id: by.organisationId,
      at: now,
      reason_code: event.reason?.code ?? null,
      reason_text: event.reason?.text || null,
    })
    .execute();
}

/**
 * What the acting side itself said of a match, oldest first: its own acts, with the reason and the words that it gave brokers.
 * Nothing of the other side, of brokers or of the platform; nothing for a State of a programme, or for anybody else.
 */
export async function listOwnWords(tx: Tx, matchId: string): Promise<OwnWord[]> {
  const { rows } = await sql<{
    action: OwnWord['action'];
    at: Date;
    reason_code: ClosingCode | null;
    reason_text: string | null;
  }>`select * from app.own_words_of_match(${matchId}::uuid)`.execute(tx);
  return rows.map(({ action, at, reason_code, reason_text }) => ({
    action,
    at,
    ...(reason_code && { code: reason_code }),
    ...(reason_text && { text: reason_text }),
  }));
}

/** What happened to a match, oldest first: for brokers; nobody else reads events of matches. */
export async function listMatchEvents(tx: Tx, matchId: string): Promise<MatchEvent[]> {
  const rows = await tx
    .selectFrom('match_events as e')
    .leftJoin('people as p', 'p.id', 'e.person_id')
    .leftJoin('people as b', 'b.id', 'e.on_behalf_of')
    .select(['e.action', 'e.role', 'e.at', 'e.reason_code', 'e.reason_text'])
    .select([
      'p.name as person',
      'b.name as on_behalf_of',
      nameThen('e.organisation_id', 'e.at').as('organisation'),
    ])
    .where('e.match_id', '=', matchId)
    .orderBy('e.id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    action: row.action,
    role: row.role as Mover,
    at: row.at,
    person: row.person ?? undefined,
    onBehalfOf: row.on_behalf_of ?? undefined,
    organisation: row.organisation ?? undefined,
    reasonCode: row.reason_code ?? undefined,
    reasonText: row.reason_text ?? undefined,
  }));
}
