import { sql, type Kysely } from 'kysely';
import { reword } from './reword.ts';

/**
 * A letter goes to whoever acts for a side, and not to who once did (0136 said so of one function): whoever answered, proposed,
 * asked or stands on a contact card may have lost the role since, and has no business with the address of a record. Where theirs
 * is over, it goes to whoever acts there now, and not to nobody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await ofMatches(db);
  await ofProgrammes(db);
  await ofPosts(db);
}

async function ofMatches(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function app.concerned_by_withdrawal(target uuid) returns table (email text, language text, match_id uuid, need_id uuid)
    language sql stable security definer set search_path = public as $$
      with need as (
        select * from needs where id = target and app.role() = 'focal_point' and organisation_id = app.organisation_id()
      ), open as (
        select m.* from matches m join need on need.id = m.need_id where m.status not in ('closed', 'left', 'terminated', 'lapsed')
      ), hubs as (
        select s.person_id from need join memberships s on s.organisation_id = any (need.hub_ids)
          where need.circulated_at is not null and s.role = 'hub_coordinator' and s.ended_at is null
        union select s.person_id from need join hub_shares h on h.need_id = need.id and h.view_hash is not null
            and (h.ended_at is null or h.ended_at = need.updated_at)
          join memberships s on s.organisation_id = h.hub_id and s.role = 'hub_coordinator' and s.ended_at is null
      )
      select p.email, p.language, open.id, null::uuid from open cross join lateral app.people_of_side(open.id, 'donor') p
      union select p.email, p.language, null, need.id from need join open on open.proposed_by is not null
        cross join lateral app.brokers_of_match(open.id) p
      union select p.email, p.language, null, null from hubs join people p on p.id = hubs.person_id and p.disabled_at is null
      order by 1, 3
    $$;
    create or replace function app.concerned_by_lapse(target uuid) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      select p.email, p.language from matches m cross join lateral app.brokers_of_match(m.id) p where m.id = target and m.proposed_by is not null
      union select p.email, p.language from match_answers a cross join lateral app.people_of_side(target, a.party) p
        where a.match_id = target and a.answer = 'yes'
      order by 1
    $$;
    create or replace function app.told_of_offer_end(target uuid) returns table (match_id uuid, ended boolean, email text, language text)
    language sql stable security definer set search_path = public as $$
      with open as (
        select m.* from matches m join offers o on o.id = m.offer_id where o.id = target and app.is_role('donor')
          and o.organisation_id = app.organisation_id() and m.status not in ('closed', 'left', 'terminated', 'lapsed')
      )
      select open.id, not app.match_is_live(open.status), p.email, p.language
        from open cross join lateral app.people_of_side(open.id, 'recipient') p
      union
      select open.id, not app.match_is_live(open.status), p.email, p.language
        from open cross join lateral app.brokers_of_match(open.id) p where open.proposed_by is not null
      order by 1, 3
    $$;
  `.execute(db);
}

async function ofProgrammes(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Of the States that said yes to a match and are in: whoever stands on its card, or else all who act for it.
    create function app.people_of_states(target uuid) returns table (member_id uuid, email text, language text)
    language sql stable security definer set search_path = public as $$
      with able as (
        select s.id as member_id, p.id, p.email, p.language, exists (select from match_contacts c
            where c.match_id = target and c.party = 'recipient' and c.person_id = p.id and c.replaced_at is null) as on_card
          from pool_members s join memberships h on h.organisation_id = s.organisation_id and h.role = 'focal_point' and h.ended_at is null
          join people p on p.id = h.person_id and p.disabled_at is null
          where s.id in (select app.states_in(target))
      )
      select a.member_id, a.email, a.language from able a
      where a.on_card or not exists (select from able b where b.member_id = a.member_id and b.on_card) order by a.email
    $$;
    revoke all on function app.people_of_states(uuid) from public;
    create or replace function app.told_of_match(target uuid) returns table (party text, email text, language text)
    language sql stable security definer set search_path = public as $$
      with known as (select m.id, n.pooled from matches m join needs n on n.id = m.need_id
        where m.id = target and m.introduced_at is not null and (app.is_role('system') or app.is_role('broker')))
      select 'recipient', p.email, p.language from known cross join lateral app.people_of_states(known.id) p where known.pooled
      union
      select side.party, p.email, p.language from known cross join (values ('donor'), ('recipient')) side (party)
          cross join lateral app.people_of_side(known.id, side.party) p where not (known.pooled and side.party = 'recipient')
      order by 1, 2
    $$;
    create or replace function app.told_of_shares(target uuid, agreed boolean) returns table (email text, language text, own boolean)
    language sql stable security definer set search_path = public as $$
      with about as (select t.* from matches t join pools p on p.need_id = t.need_id
        where t.id = target and app.is_role('hub_coordinator') and p.hub_id = app.organisation_id())
      select p.email, p.language, false from about join pool_members m on m.id in (select app.states_in(target))
          join memberships s on s.organisation_id = m.organisation_id and s.role = 'focal_point' and s.ended_at is null
          join people p on p.id = s.person_id and p.disabled_at is null
      union select p.email, p.language, true from about cross join lateral app.people_of_side(about.id, 'donor') p where agreed
      union select p.email, p.language, true from about cross join lateral app.brokers_of_match(about.id) p
        where agreed and about.proposed_by is not null
      order by 1
    $$;
  `.execute(db);
  await reword(db, 'told_of_pool', [
    [
      `union select c.person_id, t.id from about join matches t on t.need_id = about.need_id and t.introduced_at is not null
          and t.status not in ('closed', 'lapsed') join match_contacts c on c.match_id = t.id and c.party = 'donor' and c.replaced_at is null
          where whom = 'after-leaving' and exists (select from acting join pool_words w on w.member_id = acting.id and w.match_id = t.id and w.word = 'yes')
        union select t.proposed_by, null from about join matches t on t.need_id = about.need_id and t.proposed_by is not null
          where whom = 'after-leaving' and t.status not in ('closed', 'lapsed')
      )
      select p.email, p.language, told.match_id from told join people p on p.id = told.person_id and p.disabled_at is null order by 1, 3`,
      `), matched as (
        select t.* from about join matches t on t.need_id = about.need_id and t.status not in ('closed', 'lapsed') where whom = 'after-leaving'
      )
      select p.email, p.language, told.match_id from told join people p on p.id = told.person_id and p.disabled_at is null
      union select p.email, p.language, t.id from matched t cross join lateral app.people_of_side(t.id, 'donor') p
        where t.introduced_at is not null
          and exists (select from acting join pool_words w on w.member_id = acting.id and w.match_id = t.id and w.word = 'yes')
      union select p.email, p.language, null from matched t cross join lateral app.brokers_of_match(t.id) p where t.proposed_by is not null
      order by 1, 3`,
    ],
    [`-- A donor that was introduced to it, and the broker who did that.\n        ), matched`, `), matched`],
  ]);
  await reword(db, 'told_of_opinion', [
    [
      `union select coalesce(asked_for, asked_by), 'broker' from about
          where app.is_role('hub_coordinator')`,
      `union select coalesce(asked_for, asked_by), 'broker' from about
          where exists (select from memberships s where s.person_id = coalesce(asked_for, asked_by) and s.role = 'broker'
            and (s.ended_at is null or s.ended_at > moment)) and app.is_role('hub_coordinator')`,
    ],
  ]);
  await reword(db, 'told_of_state_draft', [
    [
      `where about.drafting_role = 'broker' and`,
      `where about.drafting_role = 'broker' and exists (select from memberships s where s.person_id = about.author_id and s.role = 'broker'
            and (s.ended_at is null or s.ended_at > moment)) and`,
    ],
  ]);
}

/** Of a programme the States read where it is theirs; a match's own page is none for them. */
async function ofPosts(db: Kysely<unknown>): Promise<void> {
  await reword(db, 'hand_over', [
    [
      `select jsonb_agg(jsonb_build_object('matchId', m.id, 'reference', m.reference, 'email', c.email, 'language', p.language)) into told
        from matches m join match_contacts c on c.match_id = m.id and c.party <> side and c.replaced_at is null
        join people p on p.id = c.person_id
        where m.id = any (held_matches) and m.status in ('introduced', 'designing', 'agreed', 'in-delivery', 'completed');`,
      `select jsonb_agg(jsonb_build_object('matchId', m.id, 'poolId', p.pool_id, 'email', p.email, 'language', p.language)) into told
        from matches m join needs n on n.id = m.need_id cross join lateral (
          select null::uuid as pool_id, o.email, o.language from app.people_of_side(m.id, 'donor') o where side = 'recipient'
          union all select null, o.email, o.language from app.people_of_side(m.id, 'recipient') o where side = 'donor' and not n.pooled
          union all select s.pool_id, o.email, o.language from app.people_of_states(m.id) o join pool_members s on s.id = o.member_id
            where side = 'donor' and n.pooled) p
        where m.id = any (held_matches) and m.status in ('introduced', 'designing', 'agreed', 'in-delivery', 'completed');`,
    ],
  ]);
}
