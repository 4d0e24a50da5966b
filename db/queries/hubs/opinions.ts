import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { HubConflict, HubTies } from '#app/domain/hubs/conflict.ts';
import type { Declined, OpinionKind, OpinionTexts, Verdict } from '#app/domain/hubs/opinion.ts';
import type { NeedView } from '#app/domain/needs/need-view.ts';
import type { Tx } from '#db/client.ts';

export type OpinionAnswer = { declined?: Declined; verdict?: Verdict; texts: OpinionTexts; tieNote: string };

export type Opinion = OpinionAnswer & {
  id: string;
  needId: string;
  hubId: string;
  kind: OpinionKind;
  matchId?: string;
  offerId?: string;
  askedAt: Date;
  answerBy: Day;
  answeredAt?: Date;
  /** As of the answer. */
  ties?: HubTies;
  /** Of one on an offer: what stood between them at the answer, whatever became of the offer. */
  conflict?: HubConflict;
};

/** An opinion that is asked of a hub, with as much of the need as its reader may see today, and the offer it is about. */
export type AskedOpinion = Opinion & {
  view?: NeedView;
  offer?: { title: string; textLanguage: string; reference: string };
};

/** Opinions on a need that this actor may read, newest first. */
export async function listOpinions(tx: Tx, needId: string): Promise<Opinion[]> {
  const rows = await opinions(tx).where('o.need_id', '=', needId).orderBy('o.asked_at', 'desc').execute();
  return rows.map(opinionOf);
}

/** What is asked of the actor's own hub, and what it answered: what waits first, by the day it is due. */
export async function listOpinionsOfMyHub(tx: Tx, limit: number): Promise<AskedOpinion[]> {
  const rows = await asked(tx)
    .orderBy(sql`o.answered_at is not null`)
    .orderBy('o.answer_by')
    .orderBy('o.asked_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(askedOf);
}

export async function findAskedOpinion(tx: Tx, id: string): Promise<AskedOpinion | undefined> {
  const row = await asked(tx).where('o.id', '=', id).executeTakeFirst();
  return row && askedOf(row);
}

/** Under which names the State behind an opinion is known, where it lets its name be read by the hub that is asked; else none. */
export async function listNamesBehindOpinion(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{
    names: string[] | null;
  }>`select app.names_behind_opinion(${id}::uuid) as names`.execute(tx);
  return rows[0]?.names ?? [];
}

/** Whether one that is out of reach was asked of the actor's hub, and waited for its answer. */
export async function wasAskedOfMyHub(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{
    asked: boolean;
  }>`select app.was_asked_of_my_hub(${id}::uuid) as asked`.execute(tx);
  return rows[0]?.asked ?? false;
}

/** The same, held until the transaction ends, if it still waits for its answer and its reader may give it. */
export async function holdWaitingOpinion(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('hub_opinions')
    .select('id')
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** A broker asks a hub; undefined where the same was asked and waits. */
export async function insertOpinion(
  tx: Tx,
  opinion: Pick<Opinion, 'needId' | 'hubId' | 'kind' | 'matchId' | 'offerId' | 'answerBy'> & { by: string },
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('hub_opinions')
    .values({
      need_id: opinion.needId,
      hub_id: opinion.hubId,
      kind: opinion.kind,
      match_id: opinion.matchId ?? null,
      offer_id: opinion.offerId ?? null,
      asked_by: opinion.by,
      asked_at: now,
      answer_by: opinion.answerBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** The hub's answer, with whom it was tied to on that day. */
export async function answerOpinion(
  tx: Tx,
  id: string,
  { declined, verdict, texts, tieNote }: OpinionAnswer,
  { ties, conflict, by }: { ties: HubTies; conflict: HubConflict | undefined; by: string },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('hub_opinions')
    .set({
      declined: declined ?? null,
      verdict: verdict ?? null,
      texts: JSON.stringify(texts),
      tie_note: tieNote,
      ties: JSON.stringify(ties),
      ...(conflict && { conflict: JSON.stringify(conflict) }),
      answered_by: by,
      answered_at: now,
    })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Addresses of those a letter about an opinion goes to; each with the role in which they read it. */
export async function listToldOfOpinion(
  tx: Tx,
  id: string,
  now: Date,
): Promise<{ email: string; language: UiLanguage; role: 'hub_coordinator' | 'broker' | 'focal_point' }[]> {
  const { rows } = await sql<{
    email: string;
    language: UiLanguage;
    role: 'hub_coordinator' | 'broker' | 'focal_point';
  }>`select email, language, role from app.told_of_opinion(${id}::uuid, ${now}::timestamptz)`.execute(tx);
  return rows;
}

function opinions(tx: Tx) {
  return tx
    .selectFrom('hub_opinions as o')
    .select(['o.id', 'o.need_id', 'o.hub_id', 'o.kind', 'o.match_id', 'o.offer_id', 'o.asked_at'])
    .select([
      'o.answer_by',
      'o.declined',
      'o.verdict',
      'o.texts',
      'o.tie_note',
      'o.ties',
      'o.conflict',
      'o.answered_at',
    ]);
}

/** Row-level security gives a coordinator the hub's view only after they said that they keep it confidential. */
function asked(tx: Tx) {
  return opinions(tx)
    .leftJoin('need_views as v', (join) =>
      join.onRef('v.need_id', '=', 'o.need_id').on('v.audience', '=', 'hub'),
    )
    .leftJoin('published_offers as p', 'p.id', 'o.offer_id')
    .select(['v.view', 'p.title', 'p.text_language', 'p.reference']);
}

type Row = Awaited<ReturnType<ReturnType<typeof opinions>['execute']>>[number];
type AskedRow = Awaited<ReturnType<ReturnType<typeof asked>['execute']>>[number];

function opinionOf(row: Row): Opinion {
  return {
    id: row.id,
    needId: row.need_id,
    hubId: row.hub_id,
    kind: row.kind,
    askedAt: row.asked_at,
    answerBy: row.answer_by,
    texts: row.texts,
    tieNote: row.tie_note,
    ...(row.match_id && { matchId: row.match_id }),
    ...(row.offer_id && { offerId: row.offer_id }),
    ...(row.declined && { declined: row.declined }),
    ...(row.verdict && { verdict: row.verdict }),
    ...(row.ties && { ties: row.ties }),
    ...(row.conflict && { conflict: row.conflict }),
    ...(row.answered_at && { answeredAt: row.answered_at }),
  };
}

function askedOf(row: AskedRow): AskedOpinion {
  const { view, title, text_language: textLanguage, reference } = row;
  return {
    ...opinionOf(row),
    ...(view && { view }),
    ...(title && textLanguage && reference && { offer: { title, textLanguage, reference } }),
  };
}
