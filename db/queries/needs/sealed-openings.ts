import { sql } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Opening, OpeningAnswer } from '#app/domain/needs/opening.ts';
import type { Tx } from '#db/client.ts';

/** An opening with the names of those who took its steps, as far as this reader may know them. */
export type NamedOpening = Opening & {
  askedBy?: string;
  answeredBy?: string;
  answeredAt?: Date;
  endedBy?: string;
};

/** One that waits or is open, with what a list shows of its need. */
export type OpeningOfNeed = Opening & {
  need: { reference: string; title: string; textLanguage: string; stateCode: string };
};

/** Those of a need that this actor may see, newest first. */
export async function listOpenings(tx: Tx, needId: string): Promise<NamedOpening[]> {
  const rows = await named(tx).where('need_id', '=', needId).orderBy('asked_at', 'desc').limit(200).execute();
  return rows.map(openingOf);
}

export async function findOpening(tx: Tx, needId: string, id: string): Promise<NamedOpening | undefined> {
  const row = await named(tx).where('need_id', '=', needId).where('id', '=', id).executeTakeFirst();
  return row && openingOf(row);
}

/** The same, locked until the transaction ends: for whoever decides on it. */
export async function findOpeningForUpdate(
  tx: Tx,
  needId: string,
  id: string,
): Promise<NamedOpening | undefined> {
  const row = await named(tx)
    .where('need_id', '=', needId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && openingOf(row);
}

export async function insertOpening(
  tx: Tx,
  opening: { needId: string; reason: string; askedBy: string },
  now: Date,
): Promise<string> {
  const { needId, reason, askedBy } = opening;
  const { id } = await tx
    .insertInto('sealed_openings')
    .values({ need_id: needId, reason, asked_by: askedBy, asked_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function answerOpening(
  tx: Tx,
  id: string,
  given: { answer: OpeningAnswer; by: string; openUntil?: Date },
  now: Date,
): Promise<void> {
  const { answer, by, openUntil } = given;
  await tx
    .updateTable('sealed_openings')
    .set({ answer, answered_by: by, answered_at: now, open_until: openUntil ?? null })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function endOpening(tx: Tx, id: string, by: string, now: Date): Promise<void> {
  await tx
    .updateTable('sealed_openings')
    .set({ ended_by: by, ended_at: now })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Those that wait for a second broker, for the worker. */
export async function listUnanswered(tx: Tx): Promise<Opening[]> {
  const rows = await tx
    .selectFrom('sealed_openings')
    .select(['id', 'need_id', 'asked_at'])
    .where('answered_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('lapsed_at', 'is', null)
    .orderBy('id')
    .execute();
  // The worker is not to know who asks, or why.
  return rows.map((row) => ({
    id: row.id,
    needId: row.need_id,
    reason: '',
    asked: { personId: '', at: row.asked_at },
  }));
}

/** Those of them that are still unanswered when it is their turn. Returns how many. */
export async function lapseOpenings(tx: Tx, ids: readonly string[], now: Date): Promise<number> {
  if (ids.length === 0) return 0;
  const { numUpdatedRows } = await tx
    .updateTable('sealed_openings')
    .set({ lapsed_at: now })
    .where('id', 'in', ids)
    .where('answered_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('lapsed_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Openings of any need that wait for a second broker, the longest waiting first. */
export async function listWaitingOpenings(tx: Tx, limit: number): Promise<OpeningOfNeed[]> {
  const rows = await going(tx).where('o.answered_at', 'is', null).limit(limit).execute();
  return rows.map(openingOfNeed);
}

/** Those that a State can still stop: that wait, or are open at this moment. */
export async function listOpeningsToStop(
  tx: Tx,
  organisationId: string,
  now: Date,
): Promise<OpeningOfNeed[]> {
  const rows = await going(tx)
    .where('n.organisation_id', '=', organisationId)
    .where((where) => where.or([where('o.answered_at', 'is', null), where('o.open_until', '>', now)]))
    .limit(200)
    .execute();
  return rows.map(openingOfNeed);
}

function going(tx: Tx) {
  return tx
    .selectFrom('sealed_openings as o')
    .innerJoin('needs as n', 'n.id', 'o.need_id')
    .select(['o.id', 'o.need_id', 'o.reason', 'o.asked_by', 'o.asked_for', 'o.asked_at'])
    .select(['o.answer', 'o.open_until', 'n.reference', 'n.title', 'n.text_language', 'n.state_code'])
    .where('o.ended_at', 'is', null)
    .where('o.lapsed_at', 'is', null)
    .orderBy('o.asked_at');
}

function openingOfNeed(row: Awaited<ReturnType<ReturnType<typeof going>['execute']>>[number]): OpeningOfNeed {
  return {
    id: row.id,
    needId: row.need_id,
    reason: row.reason,
    asked: { personId: row.asked_by, onBehalfOf: row.asked_for ?? undefined, at: row.asked_at },
    answer: row.answer ?? undefined,
    openUntil: row.open_until ?? undefined,
    need: {
      reference: row.reference,
      title: row.title,
      textLanguage: row.text_language,
      stateCode: row.state_code,
    },
  };
}

/** Addresses of every broker who may be the second person, for a broker who asks. */
export async function listToldOfWaiting(
  tx: Tx,
  now: Date,
): Promise<{ email: string; language: UiLanguage }[]> {
  const { rows } = await sql<{ email: string; language: UiLanguage }>`
    select email, language from app.told_of_waiting_opening(${now}::timestamptz)`.execute(tx);
  return rows;
}

/** Addresses of those who act for the State of a need. */
export async function listToldOfOpenings(
  tx: Tx,
  needId: string,
  now: Date,
): Promise<{ email: string; language: UiLanguage }[]> {
  const { rows } = await sql<{ email: string; language: UiLanguage }>`
    select email, language from app.told_of_openings(${needId}::uuid, ${now}::timestamptz)`.execute(tx);
  return rows;
}

function named(tx: Tx) {
  return tx
    .selectFrom('sealed_openings')
    .selectAll()
    .select([
      sql<string | null>`app.sealed_record_name(need_id, asked_by)`.as('asker'),
      sql<string | null>`app.sealed_record_name(need_id, answered_by)`.as('answerer'),
      sql<string | null>`app.sealed_record_name(need_id, ended_by)`.as('ender'),
    ]);
}

function openingOf(row: Awaited<ReturnType<ReturnType<typeof named>['execute']>>[number]): NamedOpening {
  return {
    id: row.id,
    needId: row.need_id,
    reason: row.reason,
    asked: { personId: row.asked_by, onBehalfOf: row.asked_for ?? undefined, at: row.asked_at },
    answer: row.answer ?? undefined,
    openUntil: row.open_until ?? undefined,
    endedAt: row.ended_at ?? undefined,
    askedBy: row.asker ?? undefined,
    answeredBy: row.answerer ?? undefined,
    answeredAt: row.answered_at ?? undefined,
    endedBy: row.ender ?? undefined,
  };
}
