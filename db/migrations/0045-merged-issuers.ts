import { sql, type Kysely } from 'kysely';

/**
 * What becomes of trust notes when organisations merge: whoever goes on answers for every note of the one that ended, and
 * signs with its own key. What was signed stays as it was signed, and the registry says who signed it then and who answers
 * for it now.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Two lists of payers may come together; a form takes 40.
    alter table note_issuers drop constraint note_issuers_funders, drop constraint note_issuers_ties,
      add constraint note_issuers_funders check (cardinality(funders) <= 400),
      add constraint note_issuers_ties check (cardinality(ties) <= 400);

    create function app.merge_notes() returns trigger language plpgsql security definer set search_path = public as $$
    declare retired text;
    begin
      update trust_notes set issuer_organisation_id = new.merged_into
        where issuer_organisation_id = new.id and jws is not null and revoked_at is null;
      -- Who pays the one pays the other from now on: conflicts of interest are worked out from both.
      insert into note_issuers (organisation_id, mandate, kinds, funders, ties, updated_at)
        select new.merged_into, i.mandate, i.kinds, i.funders, i.ties, new.ended_at from note_issuers i where i.organisation_id = new.id
        on conflict (organisation_id) do update set updated_at = excluded.updated_at,
          kinds = array(select distinct k from unnest(note_issuers.kinds || excluded.kinds) k order by k),
          funders = array(select distinct f from unnest(note_issuers.funders || excluded.funders) f order by f),
          ties = array(select distinct t from unnest(note_issuers.ties || excluded.ties) t order by t);
      -- What waited for a signature names the issuer that was: it is made anew.
      update note_drafts d set organisation_id = new.merged_into, prepared = null, revision = d.revision + 1, updated_at = new.ended_at
        where d.organisation_id = new.id
          and not exists (select from note_drafts kept where kept.offer_id = d.offer_id and kept.role = d.role and kept.organisation_id = new.merged_into)
          and (d.role = 'donor') = exists (select from offers o where o.id = d.offer_id and o.organisation_id = new.merged_into);
      -- Nobody disputes a note of its own, or is asked about one: what would be that stays where it was.
      update note_disputes d set organisation_id = new.merged_into
        where d.organisation_id = new.id and d.answered_at is null
          and not exists (select from note_disputes kept where kept.note_id = d.note_id and kept.organisation_id = new.merged_into and kept.answered_at is null)
          and not exists (select from trust_notes t where t.id = d.note_id and t.issuer_organisation_id = new.merged_into);
      update note_opinions o set organisation_id = new.merged_into
        where o.organisation_id = new.id and (o.answered_at is not null or not exists (select from note_opinions kept
          where kept.note_id = o.note_id and kept.hub_id = o.hub_id and kept.organisation_id = new.merged_into and kept.answered_at is null));
      update note_opinions o set hub_id = new.merged_into
        where o.hub_id = new.id and exists (select from hubs where organisation_id = new.merged_into)
          and (o.answered_at is not null or (not exists (select from trust_notes t where t.id = o.note_id and t.issuer_organisation_id = new.merged_into)
            and not exists (select from note_opinions kept where kept.note_id = o.note_id and kept.organisation_id = o.organisation_id
              and kept.hub_id = new.merged_into and kept.answered_at is null)));
      -- Nobody is left to sign with its key; what it signed before holds.
      for retired in update issuer_keys set retired_at = greatest(registered_at, new.ended_at)
          where organisation_id = new.id and retired_at is null returning kid loop
        insert into note_events (action, kid, person_id, role, organisation_id, at)
          values ('retire-key', retired, app.person_id(), app.role(), app.organisation_id(), new.ended_at);
      end loop;
      return null;
    end $$;
    revoke all on function app.merge_notes() from public;
    create trigger merge_notes after update of merged_into on organisations for each row
      when (old.merged_into is null and new.merged_into is not null) execute function app.merge_notes();

    -- Before a merger: how many notes would change hands, and whether one of the two examined what the other gives.
    create function app.merger_of_notes(one uuid, other uuid, on_day date) returns table (notes integer, examined boolean)
    language plpgsql stable security definer set search_path = public as $$
    begin
      perform app.require_administrator();
      return query select
        (select count(*)::int from trust_notes t where t.issuer_organisation_id = one and t.jws is not null and t.revoked_at is null
          and t.superseded_at is null and t.expires_on >= on_day),
        exists (select from trust_notes t join offers o on o.id = t.offer_id where t.issuer_role <> 'donor' and t.jws is not null
          and t.revoked_at is null and t.superseded_at is null and t.expires_on >= on_day and o.status not in ('withdrawn', 'archived')
          and (t.issuer_organisation_id, o.organisation_id) in ((one, other), (other, one)));
    end $$;

    -- Organisations that were merged into the acting person's, also by way of others: it answers for their keys.
    create function app.merged_into_mine() returns setof uuid language sql stable security definer set search_path = public as $$
      with recursive before(id) as (select id from organisations where merged_into = app.organisation_id()
        union select o.id from organisations o join before on o.merged_into = before.id)
      select id from before
    $$;
    alter policy own_ends on issuer_keys using (
      (organisation_id = (select app.organisation_id()) or organisation_id in (select app.merged_into_mine()))
      and (select app.role()) in ('donor', 'verifier', 'hub_coordinator', 'broker'));

    -- What the registry says so that an older note can be understood: the names under which an issuer signed, since when it
    -- is no more, and who answers for its notes now.
    create function app.issuer_histories() returns table (organisation_id uuid, ended_on date, answers_id uuid, answers_name text, signed_as text[])
    language sql stable security definer set search_path = public as $$
      with recursive last(id, answers_id) as (select id, id from organisations where merged_into is null
        union all select o.id, last.answers_id from organisations o join last on o.merged_into = last.id)
      select g.id, (g.ended_at at time zone 'UTC')::date, a.id, a.name,
        array(select distinct t.issuer_name from issuer_keys k join trust_notes t on t.kid = k.kid
          where k.organisation_id = g.id and t.issuer_name <> g.name and app.offer_was_public(t.offer_id) order by 1)
      from organisations g join last on last.id = g.id left join organisations a on a.id = last.answers_id and a.id <> g.id
      where exists (select from issuer_keys k where k.organisation_id = g.id)
        or exists (select from note_issuers i where i.organisation_id = g.id)
    $$;
    -- An issuer's notes are those that its keys signed, whoever answers for them now.
    create or replace function app.list_issuers() returns table (organisation_id uuid, name text, kind text, mandate text, kinds text[],
      funders text[], ties text[], notes integer)
    language sql stable security definer set search_path = public as $$
      select g.id, g.name, g.kind, coalesce(i.mandate, ''), coalesce(i.kinds, '{}'),
        coalesce(i.funders, '{}') || coalesce(h.funders, '{}'), coalesce(i.ties, '{}'),
        (select count(*)::int from issuer_keys k join trust_notes t on t.kid = k.kid where k.organisation_id = g.id and app.offer_was_public(t.offer_id))
      from organisations g left join note_issuers i on i.organisation_id = g.id left join hubs h on h.organisation_id = g.id
      where exists (select from issuer_keys k where k.organisation_id = g.id) or i.organisation_id is not null
      order by g.name
    $$;
    revoke all on function app.merger_of_notes(uuid, uuid, date), app.merged_into_mine(), app.issuer_histories() from public;
    grant execute on function app.merger_of_notes(uuid, uuid, date), app.merged_into_mine(), app.issuer_histories() to tws_user;
    grant execute on function app.issuer_histories() to tws_anonymous;
  `.execute(db);
}
