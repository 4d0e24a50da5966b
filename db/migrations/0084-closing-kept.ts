import { sql, type Kysely } from 'kysely';

/**
 * What was kept of the principles when a completed match closes (DOMAIN section 2), whoever closes it: found from the same
 * facts by app/domain/principles/check-closing.ts, stored with the match, and read by both sides and by brokers.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table matches add column not_kept text[] constraint matches_not_kept check (not_kept is null
      or (status = 'closed' and completed_at is not null and not_kept <@ array['outcome-unreported', 'milestone-unreached',
        'arrival-unchecked', 'participants-uncounted', 'women-target-missed', 'feedback-missing']));
    grant select (not_kept), update (not_kept) on matches to tws_user;

    -- Counts alone: no word that anybody wrote. A donor's person reads them once it keeps the need confidential.
    create function app.closing_facts(target uuid) returns table (outcomes integer, outcomes_reported integer, milestones integer,
      milestones_reached integer, modes text[], arrival_checked boolean, women integer, men integer, unsaid integer,
      women_target integer, feedback text[])
    language sql stable security definer set search_path = public as $$
      select jsonb_array_length(p.outcomes),
        coalesce((select cardinality(r.results) from match_reports r where r.match_id = m.id and r.action = 'confirm-completion'
          order by r.id desc limit 1), 0),
        jsonb_array_length(p.milestones),
        (select count(distinct place)::integer from match_reports r cross join lateral jsonb_object_keys(r.milestones) place
          where r.match_id = m.id and place::integer < jsonb_array_length(p.milestones)),
        o.modes, exists (select from delivery_confirmations c where c.match_id = m.id),
        took.women, took.men, took.unsaid, o.women_target::integer,
        array(select distinct r.party from match_reports r where r.match_id = m.id and r.action = 'feedback' and r.party is not null)
      from matches m join offers o on o.id = m.offer_id join match_plans p on p.match_id = m.id
        left join lateral (select r.women, r.men, r.unsaid from match_reports r where r.match_id = m.id and r.women is not null
          order by r.id desc limit 1) took on true
      where m.id = target and (app.is_role('broker') or app.is_role('system') or (m.id in (select app.reports_of_mine())
        and (app.is_role('focal_point') or m.need_id in (select app.needs_kept()))))
    $$;
    drop function app.conclude_by_clock(uuid, text, timestamptz);
    create function app.conclude_by_clock(target uuid, code text, missed text[], happened_at timestamptz) returns boolean
    language plpgsql security definer set search_path = public as $$
    declare known record;
    begin
      if not app.is_role('system') then
        raise exception 'the clock closes, or a broker' using errcode = 'insufficient_privilege';
      end if;
      select m.need_id, m.offer_id into known from matches m where m.id = target;
      perform from needs where id = known.need_id for no key update;
      perform from offers where id = known.offer_id for no key update;
      update matches set status = 'closed', closing_code = code, not_kept = missed, updated_at = happened_at
        where id = target and status = 'completed' and completed_at <= happened_at - interval '30 days' and not app.is_disputed(target);
      if not found then return false; end if;
      insert into match_events (match_id, action, from_status, to_status, role, at, reason_code)
        values (target, 'conclude', 'completed', 'closed', 'platform', happened_at, code);
      return true;
    end $$;
    revoke all on function app.closing_facts(uuid), app.conclude_by_clock(uuid, text, text[], timestamptz) from public;
    grant execute on function app.closing_facts(uuid) to tws_user, tws_worker;
    grant execute on function app.conclude_by_clock(uuid, text, text[], timestamptz) to tws_worker;
  `.execute(db);
}
