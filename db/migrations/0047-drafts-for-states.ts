import { sql, type Kysely } from 'kysely';

/**
 * A hub, or a broker, drafts a need on a State's behalf (DOMAIN section 5: "the recipient must adopt it before it is
 * submitted; both names kept"). Until its delegation adopts it, it is no need of the State's: it stays a draft, which
 * counts nowhere, and only its drafters and that delegation reach it. Who drafted and who adopted are rows of the
 * need's history.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table needs
      -- Absent for what a State began itself. The rule is app/domain/needs/adoption.ts.
      add column adoption text constraint needs_adoption check (adoption in
        ('drafting', 'offered', 'sent-back', 'adopted', 'declined', 'taken-back')),
      add column adoption_at timestamptz,
      -- What its delegation says to those who wrote it, until it is shown again.
      add column adoption_word text not null default '' constraint needs_adoption_word_length check (char_length(adoption_word) <= 1000),
      add column drafting_organisation_id uuid references organisations (id),
      add column drafting_role text constraint needs_drafting_role check (drafting_role in ('hub_coordinator', 'broker')),
      add constraint needs_drafted_for check (num_nonnulls(adoption, adoption_at, drafting_organisation_id, drafting_role) in (0, 4)),
      -- Nothing counts that the State has not made its own.
      add constraint needs_adopted check (coalesce(adoption, 'adopted') = 'adopted' or status = 'draft');
    create index needs_drafting on needs (drafting_organisation_id) where adoption in ('drafting', 'offered', 'sent-back');

    -- To its delegation an unadopted draft is no need yet: none of what is done with needs reaches it. It reads one with
    -- app.drafts_for_my_state and answers with app.move_state_draft.
    alter policy delegation on needs
      using (organisation_id = (select app.organisation_id()) and (select app.is_role('focal_point')) and coalesce(adoption, 'adopted') = 'adopted')
      with check (organisation_id = (select app.organisation_id()) and (select app.is_role('focal_point')) and coalesce(adoption, 'adopted') = 'adopted');
    -- A hub's coordinators write it together; of brokers the one who began it.
    create policy drafters on needs for all to tws_user
      using (adoption in ('drafting', 'offered', 'sent-back') and drafting_organisation_id = (select app.organisation_id())
        and (((select app.is_role('hub_coordinator')) and drafting_role = 'hub_coordinator')
          or ((select app.is_role('broker')) and drafting_role = 'broker'
            and author_id in ((select app.person_id()), (select app.on_behalf_of())))))
      with check (adoption in ('drafting', 'offered', 'sent-back') and drafting_organisation_id = (select app.organisation_id())
        and (((select app.is_role('hub_coordinator')) and drafting_role = 'hub_coordinator')
          or ((select app.is_role('broker')) and drafting_role = 'broker'
            and author_id in ((select app.person_id()), (select app.on_behalf_of())))));

    -- Delegations for which somebody can answer: those that can be drafted for.
    create function app.delegations_to_draft_for(moment timestamptz) returns table (organisation_id uuid, name text, state_code text)
    language sql stable security definer set search_path = public as $$
      select g.id, g.name, g.state_code from organisations g
        where (app.is_role('hub_coordinator') or app.is_role('broker')) and g.kind = 'state' and g.state_code is not null and g.ended_at is null
          and exists (select from memberships m join people p on p.id = m.person_id and p.disabled_at is null
            where m.organisation_id = g.id and m.role = 'focal_point' and (m.ended_at is null or m.ended_at > moment))
        order by g.name, g.id
    $$;

    -- Drafters write answers and nothing else; for whom it is, and who sees what, is not theirs to say.
    create function app.state_draft_is_written() returns trigger language plpgsql as $$
    begin
      if current_user <> 'tws_user' or (new.adoption is null and (tg_op = 'INSERT' or old.adoption is null)) then return new; end if;
      if tg_op = 'INSERT' then
        if new.adoption <> 'drafting' or new.status <> 'draft' or new.drafting_role <> app.role()
          or new.tiers <> '{}' or new.outside_contact <> '' or not exists (
            select from app.delegations_to_draft_for(new.created_at) d
              where d.organisation_id = new.organisation_id and d.state_code = new.state_code) then
          raise exception 'nobody can answer for this draft' using errcode = 'insufficient_privilege';
        end if;
      elsif (new.adoption, new.adoption_at, new.adoption_word, new.drafting_organisation_id, new.drafting_role)
          is distinct from (old.adoption, old.adoption_at, old.adoption_word, old.drafting_organisation_id, old.drafting_role)
        or (old.adoption <> 'adopted' and (new.organisation_id, new.state_code, new.author_id, new.status, new.tiers, new.served_tiers,
            new.told_tiers, new.outside_contact) is distinct from (old.organisation_id, old.state_code, old.author_id, old.status,
            old.tiers, old.served_tiers, old.told_tiers, old.outside_contact)) then
        raise exception 'a draft moves by app.move_state_draft' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger state_draft before insert or update on needs for each row execute function app.state_draft_is_written();

    create function app.drafts_for_my_state() returns setof needs language sql stable security definer set search_path = public as $$
      select * from needs n where app.is_role('focal_point') and n.organisation_id = app.organisation_id()
        and n.adoption in ('offered', 'sent-back')
    $$;

    -- What nobody adopted keeps its row, for the history, and no answer.
    create function app.empty_state_draft(target uuid) returns void language sql security definer set search_path = public as $$
      update needs set title = '', summary = '', themes = '{}', outcomes = '[]', owner_unit = '', basis = null, basis_title = '',
        basis_year = null, basis_section = '', norms = '{}', modes = '{}', languages = '{}', beneficiaries = '{}', maturity_now = null,
        maturity_target = null, start_after = null, start_before = null, duration_weeks = null, size_band = null, urgency = null,
        priority = null, gender_marker = null, red_lines = '{}', excluded_organisations = '{}', hub_ids = '{}'
      where id = target and adoption in ('declined', 'taken-back')
    $$;

    -- One step of such a draft: null when it is done, else why not. "shown" is the revision that the page showed.
    create function app.move_state_draft(target uuid, said text, word text, shown integer, moment timestamptz) returns text
    language plpgsql security definer set search_path = public as $$
    declare n needs; drafts boolean; answers boolean; next text;
    begin
      select * into n from needs where id = target and adoption is not null for update;
      if not found then return 'not-found'; end if;
      drafts := n.adoption in ('drafting', 'offered', 'sent-back') and n.drafting_organisation_id = app.organisation_id()
        and app.is_role(n.drafting_role)
        and (n.drafting_role = 'hub_coordinator' or n.author_id = app.person_id() or coalesce(n.author_id = app.on_behalf_of(), false));
      answers := n.adoption in ('offered', 'sent-back') and app.is_role('focal_point') and n.organisation_id = app.organisation_id();
      if not (drafts or answers) then return 'not-found'; end if;
      next := case
        when drafts and said = 'offer-draft' and n.adoption in ('drafting', 'sent-back') then 'offered'
        when drafts and said = 'take-back-draft' then 'taken-back'
        when answers and said = 'adopt-draft' then 'adopted'
        when answers and said = 'send-back-draft' and n.adoption = 'offered' then 'sent-back'
        when answers and said = 'decline-draft' then 'declined' end;
      if next is null then return 'not-now'; end if;
      if shown is not null and shown <> n.revision then return 'stale'; end if;
      update needs set adoption = next, adoption_at = moment, updated_at = moment, revision = revision + 1,
        adoption_word = case when next = 'sent-back' then coalesce(word, '') else '' end,
        author_id = case when next = 'adopted' then coalesce(app.on_behalf_of(), app.person_id()) else author_id end
      where id = target;
      insert into need_events (need_id, action, from_status, to_status, person_id, role, organisation_id, at)
        values (target, said, n.status, n.status, app.person_id(), app.role(), app.organisation_id(), moment);
      if next in ('declined', 'taken-back') then perform app.empty_state_draft(target); end if;
      return null;
    end $$;

    -- Whom a letter about it goes to: from its drafters to the delegation, from the delegation to its drafters.
    create function app.told_of_state_draft(target uuid, moment timestamptz) returns table (email text, language text)
    language sql stable security definer set search_path = public as $$
      with about as (select * from needs n where n.id = target and n.adoption in ('drafting', 'offered', 'sent-back')),
      told as (
        select m.person_id from about join memberships m on m.organisation_id = about.organisation_id and m.role = 'focal_point'
            and (m.ended_at is null or m.ended_at > moment)
          where app.is_role(about.drafting_role) and about.drafting_organisation_id = app.organisation_id()
        union select m.person_id from about join memberships m on m.organisation_id = about.drafting_organisation_id
            and m.role = 'hub_coordinator' and (m.ended_at is null or m.ended_at > moment)
          where about.drafting_role = 'hub_coordinator' and app.is_role('focal_point') and about.organisation_id = app.organisation_id()
        union select about.author_id from about
          where about.drafting_role = 'broker' and app.is_role('focal_point') and about.organisation_id = app.organisation_id()
      )
      select p.email, p.language from told join people p on p.id = told.person_id and p.disabled_at is null order by 1
    $$;

    -- Both names: for the delegation from the day it is shown to it, and for brokers once it was handed in.
    create function app.names_of_state_draft(target uuid) returns table (drafted_by text, organisation text, adopted_by text, adopted_at timestamptz)
    language sql stable security definer set search_path = public as $$
      select drafter.name, app.organisation_name_at(began.organisation_id, began.at), adopter.name, adopted.at
        from needs n
        join lateral (select * from need_events e where e.need_id = n.id and e.action = 'draft-for-state' order by e.id limit 1) began on true
        join people drafter on drafter.id = began.person_id
        left join lateral (select * from need_events e where e.need_id = n.id and e.action = 'adopt-draft' order by e.id desc limit 1) adopted on true
        left join people adopter on adopter.id = adopted.person_id
        where n.id = target and n.adoption in ('offered', 'sent-back', 'adopted')
          and ((app.is_role('focal_point') and n.organisation_id = app.organisation_id()) or (app.is_role('broker') and n.status <> 'draft'))
    $$;

    do $do$ declare f text; before text; after text; begin
      foreach f in array array['app.delegations_to_draft_for(timestamptz)', 'app.drafts_for_my_state()',
        'app.move_state_draft(uuid, text, text, integer, timestamptz)', 'app.told_of_state_draft(uuid, timestamptz)',
        'app.names_of_state_draft(uuid)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to tws_user', f);
      end loop;
      -- A broker who hands over a post hands over the drafts that wait for a State as well.
      select pg_get_functiondef(oid) into strict before from pg_proc where pronamespace = 'app'::regnamespace and proname = 'held_by';
      after := replace(before, $a$where post.role = 'focal_point' and n.status <> 'withdrawn'$a$,
        $b$where post.role = 'focal_point' and n.status <> 'withdrawn'
      union all
      select 'need', n.id, null from post join needs n on n.drafting_organisation_id = post.organisation_id and n.author_id = post.person_id
        where post.role = n.drafting_role and n.adoption in ('drafting', 'offered', 'sent-back')$b$);
      if after = before then raise exception 'who holds what is said otherwise now'; end if;
      execute after;
    end $do$;
    revoke all on function app.empty_state_draft(uuid), app.state_draft_is_written() from public;
  `.execute(db);
}
