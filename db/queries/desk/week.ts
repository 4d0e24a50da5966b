import { sql, type RawBuilder } from 'kysely';
import type { DeskSubject } from '#app/domain/matches/desk-assignment.ts';
import type { Tx } from '#db/client.ts';

/** One step of an offer, a need or a match to another state, or what a side of a match said that the other one waits for. */
export type WeekStep = {
  subject: DeskSubject;
  id: string;
  action: string;
  at: Date;
  reference: string;
  title: string;
  textLanguage: string;
  organisation?: string;
  stateCode?: string;
};

export type WeekCount = { subject: DeskSubject; action: string; counted: number };

/** What one side says, and nothing is another state yet: a yes waits for the other's, a completion for its confirmation. */
const SAID = ['accept', 'confirm', 'complete', 'refuse-completion', 'dispute', 'settle', 'resolve'];

/** As many steps as are listed of each kind. */
const STEPS_LISTED = 60;

/** How often each step was taken between two moments: for brokers. */
export async function countWeek(tx: Tx, from: Date, to: Date): Promise<WeekCount[]> {
  const { rows } = await sql<WeekCount>`
    select subject, action, count(*)::integer as counted from (${steps(from, to)}) step
    group by subject, action order by subject, action`.execute(tx);
  return rows;
}

/** The steps themselves, the last first: what was handed in, or everything else. No more than are listed. */
export async function listWeek(
  tx: Tx,
  from: Date,
  to: Date,
  which: 'came-in' | 'moved',
): Promise<WeekStep[]> {
  const isSubmit = sql<boolean>`step.action = 'submit'`;
  const { rows } = await sql<{
    subject: DeskSubject;
    id: string;
    action: string;
    at: Date;
    reference: string;
    title: string;
    text_language: string;
    organisation: string | null;
    state_code: string | null;
  }>`
    with chosen as (select * from (${steps(from, to)}) step
      where ${which === 'came-in' ? isSubmit : sql`not ${isSubmit}`} order by step.at desc, step.id limit ${STEPS_LISTED})
    select c.subject, c.id, c.action, c.at, coalesce(o.reference, n.reference, m.reference) as reference,
      coalesce(o.title, n.title, mn.title) as title, coalesce(o.text_language, n.text_language, mn.text_language) as text_language,
      coalesce(g.name, m.donor_name) as organisation, coalesce(n.state_code, mn.state_code) as state_code
    from chosen c
      left join offers o on c.subject = 'offer' and o.id = c.id left join organisations g on g.id = o.organisation_id
      left join needs n on c.subject = 'need' and n.id = c.id
      left join matches m on c.subject = 'match' and m.id = c.id left join needs mn on mn.id = m.need_id
    order by c.at desc, c.id`.execute(tx);
  return rows.map((row) => ({
    subject: row.subject,
    id: row.id,
    action: row.action,
    at: row.at,
    reference: row.reference,
    title: row.title,
    textLanguage: row.text_language,
    ...(row.organisation !== null && { organisation: row.organisation }),
    ...(row.state_code !== null && { stateCode: row.state_code }),
  }));
}

/** Every step to another state, and what sides of a match said; drafts are nobody's but their authors'. */
function steps(from: Date, to: Date): RawBuilder<unknown> {
  const inTime = sql`e.at >= ${from} and e.at < ${to}`;
  const moved = sql`e.from_status is distinct from e.to_status`;
  const within = sql`${inTime} and ${moved} and e.to_status <> 'draft'`;
  return sql`
    select 'offer' as subject, e.offer_id as id, e.action, e.at from offer_events e where ${within}
    union all select 'need', e.need_id, e.action, e.at from need_events e where ${within}
    union all select 'match', e.match_id, e.action, e.at from match_events e where ${inTime} and (${moved} or e.action = any(${SAID}))`;
}
