import { sql, type Kysely } from 'kysely';

const PRINCIPLES = "'PP1', 'PP2', 'PP3', 'PP4', 'PP5', 'PA1', 'PA2', 'PA3', 'PE1', 'PE2'";
const STATES = "'met', 'declared', 'open', 'na'";

/**
 * How agreed matches stood to the principles, as everybody may read it: written once when a year is over and never
 * changed, so that no two days can be compared. How published offers stand is public offer by offer; of that only the
 * reviews of all of them are handed out at once, to be assessed as each offer's own page does.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table published_standing_years (
      year integer primary key constraint published_standing_years_year check (year between 2000 and 2999),
      published_at timestamptz not null
    );
    -- What is not here is under five, hidden so that nothing under five can be worked out, or cannot be. Empty: all of them.
    create table published_standings (
      year integer not null references published_standing_years (year),
      principle text not null default '' constraint published_standings_principle check (principle in ('', ${sql.raw(PRINCIPLES)})),
      state text not null default '' constraint published_standings_state check (
        state in ('', ${sql.raw(STATES)}) and (state = '') = (principle = '')),
      place text not null default '' constraint published_standings_place check (place ~ '^([0-9]{3}|several)?$'),
      counted integer not null constraint published_standings_large_enough check (counted >= 5),
      primary key (year, principle, state, place)
    );
    select app.protect(t::regclass) from unnest(array['published_standing_years', 'published_standings']) t;
    do $$ declare t text; begin
      foreach t in array array['published_standing_years', 'published_standings'] loop
        execute format('grant select on %I to tws_anonymous, tws_user, tws_worker', t);
        execute format('grant insert on %I to tws_worker', t);
        execute format('create policy read on %I for select to tws_anonymous, tws_user, tws_worker using (true)', t);
        execute format('create policy publish on %I for insert to tws_worker with check (true)', t);
      end loop;
    end $$;

    -- The regions of States come from the caller, so that no count by State ever leaves the database; what is too small to
    -- be shown is the domain's to hide.
    drop function app.count_principles(jsonb);
    create function app.count_match_standings(regions jsonb)
      returns table (principle text, state text, region text, year integer, counted integer)
    language sql stable security definer set search_path = public as $$
      select s.principle, s.state, coalesce(regions->>n.state_code, 'several'),
        extract(year from m.agreed_at at time zone 'UTC')::integer, count(*)::integer
      from match_standings s join matches m on m.id = s.match_id join needs n on n.id = m.need_id
      where m.agreed_at is not null group by 1, 2, 3, 4
    $$;
    revoke all on function app.count_match_standings(jsonb) from public;
    grant execute on function app.count_match_standings(jsonb) to tws_worker;

    -- As app.published_review, of every published offer.
    create function app.published_reviews()
      returns table (offer_id uuid, principle text, verdict text, computed text, inputs text, at timestamptz)
    language sql stable security definer set search_path = public as $$
      select p.id, v.principle, v.verdict, v.computed, v.inputs, r.at from published_offers p
        join lateral (select id, at from principle_reviews where offer_id = p.id order by id desc limit 1) r on true
        join principle_verdicts v on v.review_id = r.id
    $$;
    revoke all on function app.published_reviews() from public;
    grant execute on function app.published_reviews() to tws_anonymous;
  `.execute(db);
}
