import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { Mode } from '#app/domain/codes/delivery.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { NeedView, NeedViews } from '#app/domain/needs/need-view.ts';
import { servedAudience } from '#app/domain/needs/confidence.ts';
import type { Audience } from '#app/domain/visibility.ts';
import type { Tx } from '#db/client.ts';

/** All that one audience gets of a need. Nothing here is read from `needs`. */
export type ServedView = {
  id: string;
  view: NeedView;
  circulating: boolean;
  /** It goes round no more, and its State chooses among those who answered. */
  choosing: boolean;
  circulatesUntil?: Day;
};

/** One that can still be answered. */
export type CirculatingView = ServedView & { circulatesUntil: Day };

export const VIEWS_A_PAGE = 30;
/** For whoever chooses among all that circulate: those first to close. */
export const VIEWS_LOOKED_THROUGH = 1_000;

/**
 * What circulates on a day, as one audience gets it: first to close first, then by reference, which is random. One more
 * than a page, so that the page knows whether another follows. There is no count.
 */
export async function listCirculatingNeeds(
  tx: Tx,
  audience: Extract<Audience, 'public' | 'registered'>,
  on: Day,
  filter: {
    themes?: readonly ThemeCode[];
    regions?: readonly string[];
    /** What such a view does not say may be anything (`mayServe` in app/domain/needs/need-filter.ts). */
    mode?: Mode;
    from?: Day;
    until?: Day;
    after?: { circulatesUntil: string; reference: string };
    limit?: number;
  } = {},
): Promise<CirculatingView[]> {
  let query = tx
    .selectFrom('need_views')
    .select(COLUMNS)
    .where('audience', '=', audience)
    .where('circulating', '=', true)
    .where('circulates_until', '>=', on)
    .orderBy('circulates_until')
    .orderBy('reference')
    .limit(filter.limit ?? VIEWS_A_PAGE + 1);
  if (filter.themes) query = query.where(sql<boolean>`themes && ${[...filter.themes]}::text[]`);
  if (filter.regions) query = query.where(sql<boolean>`region = any(${[...filter.regions]}::text[])`);
  if (filter.mode)
    query = query.where(
      sql<boolean>`coalesce(view->'answers'->'modes' @> to_jsonb(${filter.mode}::text), true)`,
    );
  if (filter.from)
    query = query.where(sql<boolean>`coalesce(view->'answers'->>'startBefore' >= ${filter.from}, true)`);
  if (filter.until)
    query = query.where(sql<boolean>`coalesce(view->'answers'->>'startAfter' <= ${filter.until}, true)`);
  if (filter.after) {
    const { circulatesUntil, reference } = filter.after;
    query = query.where(
      sql<boolean>`(circulates_until, reference) > (${circulatesUntil}::date, ${reference})`,
    );
  }
  return (await query.execute()).map(servedOf).filter(isCirculating);
}

/** What one audience gets of a need, if this actor is of that audience. */
export async function findView(tx: Tx, id: string, audience: Audience): Promise<ServedView | undefined> {
  const row = await tx
    .selectFrom('need_views')
    .select(COLUMNS)
    .where('need_id', '=', id)
    .where('audience', '=', audience)
    .executeTakeFirst();
  return row && servedOf(row);
}

/**
 * The one among the views within this actor's reach that shows most on a day: a party's before a hub's before a donor's.
 * The State agreed until the day on which circulation ends; a party's view is not bound to it.
 */
export async function findDeepestView(tx: Tx, id: string, on: Day): Promise<ServedView | undefined> {
  const rows = await tx
    .selectFrom('need_views')
    .select(COLUMNS)
    .where('need_id', '=', id)
    .where(isNotOver(on))
    .execute();
  // Row-level security gave nothing in confidence to whoever did not say that they keep it so.
  const audience = servedAudience(
    rows.map((row) => row.audience),
    true,
  );
  const deepest = rows.find((row) => row.audience === audience);
  return deepest && servedOf(deepest);
}

/** All that were put there, for its delegation and brokers. */
export async function findViews(tx: Tx, id: string): Promise<NeedViews> {
  const rows = await tx
    .selectFrom('need_views')
    .select(['audience', 'view'])
    .where('need_id', '=', id)
    .execute();
  return Object.fromEntries(rows.map(({ audience, view }) => [audience, view]));
}

/** The public view with this reference, until the day that the State agreed to. */
export async function findPublicView(tx: Tx, reference: string, on: Day): Promise<ServedView | undefined> {
  const row = await tx
    .selectFrom('need_views')
    .select(COLUMNS)
    .where('audience', '=', 'public')
    .where('reference', '=', reference)
    .where(isNotOver(on))
    .executeTakeFirst();
  return row && servedOf(row);
}

/** Whether a need circulates, held so until this transaction ends: nobody can withdraw it in between. */
export async function holdCirculatingNeed(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{
    held: boolean;
  }>`select app.hold_circulating_need(${id}::uuid) as held`.execute(tx);
  return rows[0]?.held ?? false;
}

/**
 * Puts these views where their audiences read them, in the place of all that were there.
 *
 * @param stands whether they can be found now, and until when: the day stays known through a pause
 */
export async function putNeedViews(
  tx: Tx,
  needId: string,
  views: readonly { view: NeedView; region: string }[],
  stands: { circulating: boolean; circulatesUntil?: Day },
): Promise<void> {
  await tx.deleteFrom('need_views').where('need_id', '=', needId).execute();
  if (views.length === 0) return;
  await tx
    .insertInto('need_views')
    .values(
      views.map(({ view, region }) => ({
        need_id: needId,
        audience: view.audience,
        view: JSON.stringify(view),
        reference: view.reference,
        themes: [...view.answers.themes],
        region,
        circulating: stands.circulating,
        circulates_until: stands.circulatesUntil ?? null,
      })),
    )
    .execute();
}

/** Lets the views that the State agreed to be found until a day. */
export async function circulateViews(tx: Tx, needId: string, circulatesUntil: Day): Promise<void> {
  await tx
    .updateTable('need_views')
    .set({ circulating: true, circulates_until: circulatesUntil })
    .where('need_id', '=', needId)
    .execute();
}

/** Takes the views from everybody's lists, or gives them back unchanged after a pause. */
export async function setCirculating(tx: Tx, needId: string, circulating: boolean): Promise<void> {
  await tx.updateTable('need_views').set({ circulating }).where('need_id', '=', needId).execute();
}

/** What does not circulate (a pause, what a closed match leaves) is row-level security's to give or not. */
function isNotOver(on: Day) {
  return sql<boolean>`(audience = 'parties' or not circulating or circulates_until >= ${on}::date)`;
}

const COLUMNS = ['need_id', 'audience', 'view', 'circulating', 'choosing', 'circulates_until'] as const;

function servedOf(row: {
  need_id: string;
  view: NeedView;
  circulating: boolean;
  choosing: boolean;
  circulates_until: Day | null;
}): ServedView {
  return {
    id: row.need_id,
    view: row.view,
    circulating: row.circulating,
    choosing: row.choosing,
    ...(row.circulates_until && { circulatesUntil: row.circulates_until }),
  };
}

function isCirculating(served: ServedView): served is CirculatingView {
  return served.circulating && served.circulatesUntil !== undefined;
}
