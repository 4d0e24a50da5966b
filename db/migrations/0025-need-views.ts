import { sql, type Kysely } from 'kysely';

/**
 * What each audience gets of a need (DOMAIN section 4), one row for one audience. The masked view that donors had
 * becomes the first of them; a donor that was introduced, and a hub the State chose, read theirs here and the need
 * itself no longer. Only the delegation writes what a view says: a broker lets it circulate, and no more (PP4).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table needs
      add column tiers jsonb not null default '{}' constraint needs_tiers check (jsonb_typeof(tiers) = 'object' and pg_column_size(tiers) <= 2000),
      add column served_tiers jsonb constraint needs_served_tiers check (jsonb_typeof(served_tiers) = 'object' and pg_column_size(served_tiers) <= 2000),
      add column told_tiers jsonb constraint needs_told_tiers check (jsonb_typeof(told_tiers) = 'object' and pg_column_size(told_tiers) <= 2000),
      add column outside_contact text not null default '' constraint needs_outside_contact_length check (char_length(outside_contact) <= 500);

    alter table need_consents
      -- The State took something away from somebody, which needs no second look.
      add column narrowed boolean not null default false,
      add column tiers jsonb not null default '{}',
      -- Words that could name the State, shown to whoever agreed and left where they are.
      add column words_left integer not null default 0;

    -- Words by which others would know the State, which its delegation adds to those we know.
    create table state_words (
      organisation_id uuid not null references organisations (id),
      word text not null constraint state_words_length check (char_length(word) between 2 and 100),
      primary key (organisation_id, word)
    );
    select app.protect('state_words');
    grant select, insert, delete on state_words to tws_user;
    create policy delegation on state_words for all to tws_user
      using ((select app.is_role('focal_point')) and organisation_id = (select app.organisation_id()))
      with check ((select app.is_role('focal_point')) and organisation_id = (select app.organisation_id()));

    alter table masked_needs rename to need_views;
    alter table need_views rename constraint masked_needs_region to need_views_region;
    alter table need_views
      add column audience text not null default 'registered' constraint need_views_audience check (audience in ('public', 'registered', 'hub', 'parties')),
      add column view jsonb constraint need_views_size check (pg_column_size(view) <= 60000),
      drop constraint masked_needs_pkey,
      alter column circulates_until drop not null,
      add constraint need_views_day check (not circulating or circulates_until is not null);
    -- Until a State agrees again, nobody sees more of its need than before.
    update need_views set view = jsonb_build_object('audience', audience, 'reference', reference,
      'place', jsonb_build_object('kind', 'region', 'm49', region),
      'answers', jsonb_strip_nulls(jsonb_build_object('themes', themes, 'sizeBand', size_band)));
    alter table need_views alter column view set not null, alter column audience drop default, drop column size_band,
      add constraint need_views_pkey primary key (need_id, audience);
    create index need_views_circulating on need_views (audience, circulates_until, reference) where circulating;

    drop policy circulating on need_views;
    drop policy own on need_views;
    drop policy write on need_views;
    drop policy keep on need_views;
    drop policy matched on need_views;
    drop policy introduced on needs;
    -- The delegation of a withdrawn need takes its views away.
    grant delete on need_views to tws_user;
    grant select on need_views to tws_anonymous;

    -- Needs whose State chose this coordinator's hub.
    create function app.needs_of_my_hub() returns setof uuid language sql stable security definer set search_path = public as $$
      select id from needs where app.role() = 'hub_coordinator' and app.organisation_id() = any (hub_ids) and status = 'circulating'
    $$;
    revoke all on function app.needs_of_my_hub() from public;
    grant execute on function app.needs_of_my_hub() to tws_user;

    create policy everyone on need_views for select to tws_anonymous, tws_user using (audience = 'public' and circulating);
    create policy registered on need_views for select to tws_user using (
      audience = 'registered' and circulating and (select app.role()) in ('donor', 'hub_coordinator', 'verifier'));
    create policy matched on need_views for select to tws_user using (
      audience = 'registered' and need_id in (select app.needs_of_my_matches()));
    create policy hub on need_views for select to tws_user using (
      audience = 'hub' and circulating and need_id in (select app.needs_of_my_hub()));
    create policy introduced on need_views for select to tws_user using (
      audience = 'parties' and need_id in (select app.disclosed_needs()));
    create policy keepers on need_views for select to tws_user using (
      ((select app.is_role('broker')) or (select app.is_role('focal_point'))) and need_id in (select id from needs));
    create policy write on need_views for insert to tws_user with check (
      (select app.is_role('focal_point')) and need_id in (select id from needs));
    create policy circulate on need_views for update to tws_user using (
      ((select app.is_role('broker')) or (select app.is_role('focal_point'))) and need_id in (select id from needs));
    create policy take_away on need_views for delete to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs));

    create function app.only_the_state_says() returns trigger language plpgsql as $$
    begin
      if (new.view, new.reference, new.themes, new.region) is distinct from (old.view, old.reference, old.themes, old.region)
        and app.role() is distinct from 'focal_point' then
        raise exception 'only the State changes what is seen of its need' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$;
    create trigger only_the_state before update on need_views for each row execute function app.only_the_state_says();
  `.execute(db);
}
