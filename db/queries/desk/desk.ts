import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import { TECHNOLOGY_MODES } from '#app/domain/codes/delivery.ts';
import { DESK_KINDS, type DeskFilter, type DeskKind, type DeskWhose } from '#app/domain/matches/desk.ts';
import { DELIVERY_CLOCKS, STALLED_AFTER } from '#app/domain/matches/delivery/clocks.ts';
import { ENDED, PROPOSED_ON } from '#app/domain/matches/lifecycle.ts';
import { CIRCULATING, MOST_RECIRCULATIONS } from '#app/domain/needs/lifecycle.ts';
import { STANDING } from '#app/domain/offers/lifecycle.ts';
import { CHANGED_BY_VERSIONS } from '#app/domain/passports/lifecycle.ts';
import { BROKER_CLOCKS } from '#app/domain/needs/next-step.ts';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { ROUND_AGAIN } from '#app/domain/needs/unmet.ts';
import type { Tx } from '#db/client.ts';
import { sinceHandedIn } from '#db/queries/needs/handed-in.ts';
import { OWES_ANSWERS } from '#db/queries/verification/disputes.ts';

/** As many items as a page of the desk holds. */
export const ITEMS_A_PAGE = 50;

export type DeskRow = {
  kind: DeskKind;
  id: string;
  reference: string;
  since: Date;
  /** When it is due: promised, or by the clock of its kind. */
  due?: Day;
  title: string;
  textLanguage: string;
  organisation?: string;
  stateCode?: string;
  /** Of a match: the need whose ranking it came from; of an opening or an opinion: the need it is about. */
  needId?: string;
  owner?: { id: string; name: string; line: string };
  /** Where the next page begins, to the microsecond. */
  at: string;
};

export type DeskCounts = {
  /** What the filters leave, by kind; without the choice of one kind. */
  kinds: Partial<Record<DeskKind, number>>;
  late: number;
  /** Of what nobody has. */
  lateFree: number;
  /** What this person has, and what waits for them as the second one. */
  mine: number;
  free: number;
  all: number;
};

type Asked = {
  on: Day;
  now: Date;
  personId: string;
  filter: DeskFilter;
  /** The States of the region and of the hub that are asked for, as the geography knows them. */
  states?: readonly string[];
  hubStates?: readonly string[];
  /** Openings that wait for this person as the second one. */
  openings: readonly string[];
};

export type DeskPage = { whose: DeskWhose; counts: DeskCounts; rows: DeskRow[] };

/**
 * A page of the desk, first due first, the longest overdue before all, what has no clock last and the longest waiting of it
 * first; and one more where another page follows, with how many items there are. In one statement: what waits is looked through once.
 */
export async function listDeskPage(
  tx: Tx,
  asked: Asked,
  after?: { due: string; at: string; reference: string },
): Promise<DeskPage> {
  const { filter, personId, on } = asked;
  const beyond = after
    ? sql`and (sort_due, since, reference) > (${after.due}::date, ${after.at}::timestamptz, ${after.reference}::text)`
    : sql``;
  const kind = filter.kind ? sql`and kind = ${filter.kind}` : sql``;
  const {
    rows: [found],
  } = await sql<{ whose: DeskWhose; kinds: Kinds[] | null; page: Row[] | null }>`
    ${clocked(asked)},
    counted as (select kind, waits, count(*)::int as all, count(*) filter (where due < ${on}::date)::int as late,
        count(*) filter (where owner_id = ${personId}::uuid)::int as owned,
        count(*) filter (where owner_id is null)::int as free,
        count(*) filter (where due < ${on}::date and owner_id = ${personId}::uuid)::int as late_owned,
        count(*) filter (where due < ${on}::date and owner_id is null)::int as late_free
      from clocked group by kind, waits),
    chosen as (select coalesce(${filter.whose ?? null}::text,
        case when (select sum(owned) from counted) > 0 then 'mine' else 'everyone' end) as whose),
    page as (select kind, id, reference, since, due, title, text_language, organisation, state_code, need_id, owner_id, line,
        sort_due
      from clocked, chosen where (whose = 'everyone' or (whose = 'mine' and (owner_id = ${personId}::uuid or kind = 'opening-answer'))
        or (whose = 'free' and owner_id is null and kind <> 'opening-answer')) ${kind} ${beyond}
      order by sort_due, since, reference limit ${ITEMS_A_PAGE + 1})
    select (select whose from chosen) as whose, (select jsonb_agg(to_jsonb(counted)) from counted) as kinds,
      (select jsonb_agg(to_jsonb(page) || jsonb_build_object('at', page.since::text,
          'owner', (select p.name from people p where p.id = page.owner_id)) order by sort_due, since, reference)
        from page) as page`.execute(tx);
  const { whose, kinds, page } = found!;
  return { whose, counts: countsOf(whose, kinds ?? []), rows: (page ?? []).map(rowOf) };
}

type Kinds = {
  kind: DeskKind;
  waits: 'broker' | 'others';
  all: number;
  late: number;
  owned: number;
  free: number;
  late_owned: number;
  late_free: number;
};

/** An opening that waits for a second person waits for each of them, whatever else is theirs. */
function countsOf(whose: DeskWhose, kinds: readonly Kinds[]): DeskCounts {
  const isEachs = (row: Kinds) => row.kind === 'opening-answer';
  const shown = (row: Kinds) => {
    if (whose === 'everyone' || (isEachs(row) && whose === 'mine')) return row.all;
    return whose === 'mine' ? row.owned : isEachs(row) ? 0 : row.free;
  };
  const late = (row: Kinds) => {
    if (row.waits !== 'broker') return 0;
    if (whose === 'everyone' || (isEachs(row) && whose === 'mine')) return row.late;
    return whose === 'mine' ? row.late_owned : isEachs(row) ? 0 : row.late_free;
  };
  const sum = (of: (row: Kinds) => number) => kinds.reduce((total, row) => total + of(row), 0);
  return {
    kinds: Object.fromEntries(kinds.map((row) => [row.kind, shown(row)] as const).filter(([, n]) => n > 0)),
    late: sum(late),
    lateFree: sum((row) => (row.waits === 'broker' && !isEachs(row) ? row.late_free : 0)),
    mine: sum((row) => (isEachs(row) ? row.all : row.owned)),
    free: sum((row) => (isEachs(row) ? 0 : row.free)),
    all: sum((row) => row.all),
  };
}

/** Organisations of the offers on the desk, by name: what can be chosen of donors. */
export async function listDeskDonors(tx: Tx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select g.id, g.name from organisations g where g.id in (
        select organisation_id from offers where status in ('submitted', 'under-review')
        union select o.organisation_id from offers o join passports p on p.offer_id = o.id
          where p.status = 'submitted' and o.status = any (${[...CHANGED_BY_VERSIONS]}::text[])
        union select o.organisation_id from offers o join offer_events e on e.offer_id = o.id
          where e.action = 'ask-suspension' and o.status = any (${[...STANDING]}::text[])
        union select o.organisation_id from offers o join trust_notes t on t.offer_id = o.id
            join note_disputes d on d.note_id = t.id and d.answered_at is null
          where ${OWES_ANSWERS}
        union select donor_organisation_id from matches
          where status in ('interest-declared', 'requested', 'proposed') or app.match_is_live(status))
      order by g.name, g.id limit 500`.execute(tx);
  return rows;
}

type Row = {
  kind: DeskKind;
  id: string;
  reference: string;
  since: string;
  due: Day | null;
  title: string;
  text_language: string;
  organisation: string | null;
  state_code: string | null;
  need_id: string | null;
  owner_id: string | null;
  owner: string | null;
  line: string | null;
  at: string;
};

function rowOf(row: Row): DeskRow {
  return {
    kind: row.kind,
    id: row.id,
    reference: row.reference,
    since: new Date(row.since),
    due: row.due ?? undefined,
    title: row.title,
    textLanguage: row.text_language,
    organisation: row.organisation ?? undefined,
    stateCode: row.state_code ?? undefined,
    needId: row.need_id ?? undefined,
    owner: row.owner_id ? { id: row.owner_id, name: row.owner ?? '', line: row.line ?? '' } : undefined,
    at: row.at,
  };
}

/** What the filters leave. */
function within({ filter, on, states, hubStates }: Asked): RawBuilder<boolean> {
  const conditions = [sql<boolean>`true`];
  if (states) conditions.push(sql`items.state_code = any (${[...states]}::text[])`);
  if (hubStates)
    conditions.push(
      sql`(${filter.hub ?? null}::uuid = any (items.hub_ids) or items.state_code = any (${[...hubStates]}::text[]))`,
    );
  if (filter.theme)
    conditions.push(
      sql`exists (select from unnest(items.themes) code where split_part(code, '-', 1) = ${filter.theme})`,
    );
  if (filter.donor) conditions.push(sql`items.organisation_id = ${filter.donor}::uuid`);
  if (filter.olderThan)
    conditions.push(
      sql`items.since < ${on}::date::timestamptz - make_interval(days => ${filter.olderThan}::int)`,
    );
  return conditions.reduce((all, condition) => sql<boolean>`${all} and ${condition}`);
}

/**
 * Everything that waits for somebody, with its clock and its owner. The rules' authority is the domain: `brokerStep`,
 * `isAgreed` and `addWorkingDays`; a test compares the two.
 */
function clocked(asked: Asked): RawBuilder<unknown> {
  const { openings, now, on } = asked;
  const days = JSON.stringify(
    Object.fromEntries(Object.entries(DESK_KINDS).map(([kind, { days, waits }]) => [kind, { days, waits }])),
  );
  return sql`with items as (
      select case o.status when 'submitted' then 'offer-new' else 'offer-review' end as kind, 'offer' as subject, o.id,
        o.reference, coalesce(o.submitted_at, o.updated_at) as since, null::date as promised, o.title, o.text_language,
        g.name as organisation, g.id as organisation_id, g.state_code, null::uuid as need_id, o.themes, '{}'::uuid[] as hub_ids
      from offers o join organisations g on g.id = o.organisation_id where o.status in ('submitted', 'under-review')
    union all
      select 'passport-review', 'offer', o.id, o.reference, p.since, null, o.title, o.text_language, g.name, g.id, g.state_code,
        null, o.themes, '{}'::uuid[]
      from (select offer_id, min(updated_at) as since from passports where status = 'submitted' group by offer_id) p
        join offers o on o.id = p.offer_id join organisations g on g.id = o.organisation_id
      where o.status = any (${[...CHANGED_BY_VERSIONS]}::text[])
    union all
      select 'suspension-asked', 'offer', o.id, o.reference, e.at, null, o.title, o.text_language, g.name, g.id, g.state_code,
        null, o.themes, '{}'::uuid[]
      from offer_events e join offers o on o.id = e.offer_id join organisations g on g.id = o.organisation_id
      where e.action = 'ask-suspension' and o.status = any (${[...STANDING]}::text[])
        and not exists (select from offer_events l where l.offer_id = e.offer_id and l.id > e.id
          and l.action in ('decline-asking', 'propose-suspension', 'suspend'))
    union all
      select 'note-disputed', 'offer', o.id, t.reference, d.since, null, o.title, o.text_language, t.issuer_name, g.id, g.state_code,
        null, o.themes, '{}'::uuid[]
      from (select note_id, min(raised_at) as since from note_disputes where answered_at is null group by note_id) d
        join trust_notes t on t.id = d.note_id join offers o on o.id = t.offer_id join organisations g on g.id = o.organisation_id
      where ${OWES_ANSWERS}
    union all
      select 'offer-noteless', 'offer', o.id, o.reference, greatest(o.published_at, o.content_changed_at,
          (select max(t.revoked_at) from trust_notes t where t.offer_id = o.id),
          case when p.note_expires_on < ${on}::date then (p.note_expires_on + 1)::timestamp at time zone 'UTC' end),
        null, o.title, o.text_language, g.name, g.id, g.state_code, null, o.themes, '{}'::uuid[]
      from published_offers p join offers o on o.id = p.id join organisations g on g.id = o.organisation_id
      where p.modes && ${[...TECHNOLOGY_MODES]}::text[]
        and (p.note_signed and not p.note_stale and p.note_expires_on >= ${on}::date) is not true
    union all
      select case when n.status = 'submitted' then 'need-new' when stand.over then 'need-review'
            when n.status <> 'validated' then 'need-propose'
            when stand.agreed then 'need-circulate' else 'need-consent' end, 'need', n.id,
        n.reference,
        case when n.status = 'submitted' then coalesce(n.submitted_at, n.updated_at)
          when stand.over then (n.circulates_until + 1)::timestamp at time zone 'UTC'
          when n.status <> 'validated' then coalesce(n.circulated_at, n.submitted_at, n.updated_at)
          when stand.agreed then coalesce((select max(c.at) from need_consents c where c.need_id = n.id), n.validated_at, n.updated_at)
          else coalesce(n.validated_at, n.submitted_at, n.updated_at) end,
        case when n.status = 'submitted' then ${waitsForBroker} when n.status = 'validated' or stand.over then null else n.circulates_until end, n.title, n.text_language,
        null, null, n.state_code, null, n.themes, n.hub_ids
      from needs n cross join lateral (select case when n.status = 'validated' then ${isAgreed} end as agreed,
          n.status = 'circulating' and n.circulates_until < ${on}::date as over offset 0) stand
      where n.status in ('submitted', 'validated') or (n.status = any (${[...CIRCULATING]}::text[])
        and not exists (select from matches m where m.need_id = n.id and m.status = any (${[...PROPOSED_ON]}::text[])))
    union all
      select case when stand.choose_by is null then 'need-review' else 'need-choose' end, 'need', n.id, n.reference, n.shortlisted_at, stand.choose_by,
        n.title, n.text_language, null, null, n.state_code, null, n.themes, n.hub_ids
      from needs n cross join lateral (select app.choose_by(n.id) as choose_by,
          exists (select from matches m where m.need_id = n.id and m.status <> all (${[...ENDED]}::text[])) as open offset 0) stand
      where n.status = 'shortlisting' and (stand.choose_by is not null or not stand.open)
    union all
      select case when agreed.again then 'need-recirculate' else 'need-unmet' end, 'need', n.id, n.reference,
        case when agreed.again then agreed.at else n.unmet_at end, null, n.title, n.text_language, null, null, n.state_code, null,
        n.themes, n.hub_ids
      from needs n cross join lateral (select max(c.at) as at, max(c.at) > n.unmet_at and n.recirculations < ${MOST_RECIRCULATIONS} as again
          from need_consents c where c.need_id = n.id) agreed
      where n.status = 'unmet' and (agreed.again or n.unmet_next = 'pool'
        or (n.recirculations < ${MOST_RECIRCULATIONS} and n.unmet_next = any (${[...ROUND_AGAIN]}::text[])))
    union all
      select 'opening-answer', null, o.id, n.reference, o.asked_at, null, n.title, n.text_language, null, null,
        n.state_code, n.id, n.themes, n.hub_ids
      from sealed_openings o join needs n on n.id = o.need_id where o.id = any (${[...openings]}::uuid[])
    union all
      select 'opinion-' || o.kind, 'need', o.id, n.reference, o.asked_at, o.answer_by, n.title, n.text_language, g.name, null,
        n.state_code, n.id, n.themes, n.hub_ids
      from hub_opinions o join needs n on n.id = o.need_id join organisations g on g.id = o.hub_id
        left join matches m on m.id = o.match_id
      where o.answered_at is null and (o.kind = 'context' or m.status = 'proposed') and app.hub_is_given(o.need_id, o.hub_id)
    union all
      select 'match-propose', 'match', m.id, m.reference, date_trunc('day', m.created_at, 'UTC'), null, n.title, n.text_language,
        m.donor_name, m.donor_organisation_id, n.state_code, n.id, n.themes, n.hub_ids
      from matches m join needs n on n.id = m.need_id
      where m.status in ('interest-declared', 'requested') and n.status = any (${ANSWERED}::text[])
    union all
      select case when said.yeses = 2 then 'match-introduce' else 'match-answers' end, 'match', m.id, m.reference,
        date_trunc('day', case when said.yeses = 2 then greatest(said.last_yes, m.proposed_at)
          else coalesce(m.proposed_at, m.created_at) end, 'UTC'),
        case when said.yeses = 2 then null else m.answer_by end, n.title, n.text_language,
        m.donor_name, m.donor_organisation_id, n.state_code, n.id, n.themes, n.hub_ids
      from matches m join needs n on n.id = m.need_id
        left join (select a.match_id, count(*) as yeses, max(a.at) as last_yes from match_answers a
          where a.answer = 'yes' group by a.match_id) said on said.match_id = m.id
      where m.status = 'proposed' and n.status <> 'paused'
    union all
      select d.kind, 'match', m.id, m.reference, d.since,
        case d.kind when 'match-silent' then (d.since at time zone 'UTC')::date + ${STALLED_AFTER}::int
          when 'match-conclude' then ${feedbackBy} end, n.title, n.text_language,
        m.donor_name, m.donor_organisation_id, n.state_code, n.id, n.themes, n.hub_ids
      from app.desk_of_deliveries(${now}) d join matches m on m.id = d.id join needs n on n.id = m.need_id
      where d.kind <> 'match-conclude' or ${feedbackIsOver(on)}
    ), clocked as materialized (
      select items.*, clocks.waits, clocks.due, coalesce(clocks.due, '9999-12-31'::date) as sort_due, w.owner_id, w.line
      from items join (select key, value->>'waits' as waits, (value->>'days')::int as days from jsonb_each(${days}::jsonb)) k on k.key = items.kind
        left join desk_owners w on w.subject = items.subject
          and w.subject_id = case items.subject when 'need' then coalesce(items.need_id, items.id) else items.id end
        cross join lateral (select k.waits, coalesce(items.promised,
            app.add_working_days((items.since at time zone 'UTC')::date, k.days)) as due) clocks
      where ${within(asked)}
    )`;
}

/** Of what has not been put before its State, a broker says what becomes: also where another match meets the need meanwhile. */
const ANSWERED = [...CIRCULATING, 'shortlisting', 'matched', 'in-delivery', 'fulfilled'];

/** The last day for feedback, as the domain's own `feedbackBy`. */
const feedbackBy = sql`((m.completed_at at time zone 'UTC')::date + ${DELIVERY_CLOCKS.feedbackDays}::int)`;

/** Nothing is left to wait for. The database's own list counts hours, and would have it there on the last day already. */
const feedbackIsOver = (on: Day) => sql`(${feedbackBy} < ${on}::date
  or (select count(*) from match_reports f where f.match_id = m.id and f.action = 'feedback') = 2)`;

/** No part was chosen to be seen more widely than the State last agreed to (`isAgreed`). */
const isAgreed = sql`(n.served_tiers is not null and n.reach is not distinct from n.agreed_reach and not exists (
  select from jsonb_each_text(${JSON.stringify(tiersOf({}))}::jsonb) usual
  where coalesce(n.tiers->>usual.key, usual.value) < coalesce(n.served_tiers->>usual.key, usual.value)))`;

/** When what was handed in is due: that somebody has it, that it is its State's own, that it is decided on (`nextStep`). */
const waitsForBroker = sql`app.add_working_days((coalesce(n.submitted_at, n.updated_at) at time zone 'UTC')::date, case
  when ${sinceHandedIn(sql`n.id`, 'authenticate')} is not null then ${BROKER_CLOCKS.triage}::int
  when ${sinceHandedIn(sql`n.id`, 'take-up')} is null then ${BROKER_CLOCKS.acknowledge}::int
  when n.pooled then ${BROKER_CLOCKS.triage}::int else ${BROKER_CLOCKS.authenticate}::int end)`;
