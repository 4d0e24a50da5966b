import { sql, type Kysely } from 'kysely';

const PRINCIPLES = "'PP1', 'PP2', 'PP3', 'PP4', 'PP5', 'PA1', 'PA2', 'PA3', 'PE1', 'PE2'";
const STATES = "'met', 'declared', 'open', 'na'";

/**
 * The ten guiding principles as somebody's word (DOMAIN section 2): a broker reviews how a need or an offer stands to
 * each and signs; how a match stood to each is kept when it is agreed. What a need says of who carries its result on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table needs add column owner_unit text not null default ''
      constraint needs_owner_unit_length check (char_length(owner_unit) <= 200);
  `.execute(db);
  await reviews(db);
  await standings(db);
  await counts(db);
  await tellOwnData(db);
}

async function reviews(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table principle_reviews (
      id bigint generated always as identity primary key,
      need_id uuid references needs (id),
      offer_id uuid references offers (id),
      action text not null default 'review-principles' constraint principle_reviews_action check (action = 'review-principles'),
      person_id uuid not null references people (id),
      on_behalf_of uuid references people (id),
      role text not null constraint principle_reviews_role check (role = 'broker'),
      organisation_id uuid not null references organisations (id),
      at timestamptz not null,
      constraint principle_reviews_of_one check (num_nonnulls(need_id, offer_id) = 1)
    );
    create index principle_reviews_need on principle_reviews (need_id, id desc) where need_id is not null;
    create index principle_reviews_offer on principle_reviews (offer_id, id desc) where offer_id is not null;

    -- inputs: SHA-256 of what the computed state rested on; where it is another today, the verdict no longer holds.
    create table principle_verdicts (
      review_id bigint not null references principle_reviews (id),
      principle text not null constraint principle_verdicts_principle check (principle in (${sql.raw(PRINCIPLES)})),
      computed text not null constraint principle_verdicts_computed check (computed in (${sql.raw(STATES)})),
      verdict text not null constraint principle_verdicts_verdict check (verdict in ('agreed', 'open', 'met')),
      state text not null generated always as (case verdict when 'agreed' then computed else verdict end) stored,
      words text not null default '' constraint principle_verdicts_words check (
        char_length(words) <= 1000 and (verdict = 'agreed') = (words = '')),
      inputs text not null constraint principle_verdicts_inputs check (inputs ~ '^[0-9a-f]{64}$'),
      primary key (review_id, principle)
    );
    select app.protect(t::regclass) from unnest(array['principle_reviews', 'principle_verdicts']) t;
    grant select, insert on principle_reviews, principle_verdicts to tws_user;
    grant usage on all sequences in schema public to tws_user;

    create trigger on_behalf before insert on principle_reviews for each row execute function app.says_on_behalf();
    create constraint trigger audited_need after insert on principle_reviews deferrable initially deferred
      for each row when (new.need_id is not null) execute function app.audited('need');
    create constraint trigger audited_offer after insert on principle_reviews deferrable initially deferred
      for each row when (new.offer_id is not null) execute function app.audited('offer');

    -- Brokers all, each side its own record's.
    create policy broker on principle_reviews for select to tws_user using ((select app.is_role('broker')));
    create policy donor on principle_reviews for select to tws_user using (
      (select app.is_role('donor')) and offer_id in (select id from offers where organisation_id = (select app.organisation_id())));
    create policy delegation on principle_reviews for select to tws_user using (
      (select app.is_role('focal_point')) and need_id in (select id from needs where organisation_id = (select app.organisation_id())));
    create policy sign on principle_reviews for insert to tws_user with check (
      (select app.is_role('broker')) and role = 'broker' and person_id = (select app.person_id())
      and organisation_id = (select app.organisation_id())
      and (need_id in (select id from needs) or offer_id in (select id from offers)));
    create policy read on principle_verdicts for select to tws_user using (review_id in (select id from principle_reviews));
    -- Of one's own review, in the transaction that signs it.
    create policy sign on principle_verdicts for insert to tws_user with check (
      (select app.is_role('broker')) and review_id in (select id from principle_reviews r
        where r.person_id = (select app.person_id()) and r.xmin = pg_current_xact_id()::xid));

    -- What everybody may know of the latest review of a published offer: never the words, nor who signed.
    create function app.published_review(target uuid) returns table (principle text, verdict text, computed text, inputs text, at timestamptz)
    language sql stable security definer set search_path = public as $$
      select v.principle, v.verdict, v.computed, v.inputs, r.at from published_offers p
        join lateral (select id, at from principle_reviews where offer_id = p.id order by id desc limit 1) r on true
        join principle_verdicts v on v.review_id = r.id
      where p.id = target
    $$;
    revoke all on function app.published_review(uuid) from public;
    grant execute on function app.published_review(uuid) to tws_anonymous, tws_user;

    -- A review that is signed after the offer was published changes what its page says.
    create function app.review_shows() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      perform app.project_offer(new.offer_id) from published_offers where id = new.offer_id;
      return null;
    end $$;
    create trigger shows after insert on principle_reviews
      for each row when (new.offer_id is not null) execute function app.review_shows();
    revoke all on function app.review_shows() from public;
  `.execute(db);
}

/** How a match stands, for its page, and how it stood when it was agreed, for counting. */
async function standings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table match_standings (
      match_id uuid not null references matches (id),
      principle text not null constraint match_standings_principle check (principle in (${sql.raw(PRINCIPLES)})),
      state text not null constraint match_standings_state check (state in (${sql.raw(STATES)})),
      primary key (match_id, principle)
    );
    select app.protect('match_standings');
    grant insert on match_standings to tws_user;
    create policy agree on match_standings for insert to tws_user with check (
      match_id in (select app.plans_of_mine())
      and match_id in (select id from matches where status = 'agreed'));

    -- What the page of a match needs of its offer, for those who may read the match: no side reads the other's record.
    create function app.match_offer(target uuid) returns table (modes text[], dual_use boolean, safeguarded boolean,
      note_level text, note_issued_on date, note_expires_on date, note_signed boolean, note_stale boolean,
      reviewed_at timestamptz, states jsonb)
    language sql stable security definer set search_path = public as $$
      select o.modes, o.dual_use, o.safeguards <> '', t.level, t.issued_on, t.expires_on, t.jws is not null,
        t.offer_version is distinct from o.content_version, r.at,
        coalesce((select jsonb_object_agg(v.principle, v.state) from principle_verdicts v where v.review_id = r.id), '{}')
      from matches m join offers o on o.id = m.offer_id
        left join lateral (select * from trust_notes s where s.offer_id = o.id and s.revoked_at is null and s.superseded_at is null
          order by (s.jws is not null and s.offer_version = o.content_version) desc,
            (s.expires_on >= (now() at time zone 'UTC')::date) desc, s.level desc, s.expires_on desc, s.id limit 1) t on true
        left join lateral (select id, at from principle_reviews p where p.offer_id = o.id order by id desc limit 1) r on true
      where m.id = target and (app.is_role('broker')
        or (app.is_role('donor') and m.known_to_donor and m.donor_organisation_id = app.organisation_id())
        or (app.is_role('focal_point') and m.known_to_recipient
          and exists (select from needs n where n.id = m.need_id and n.organisation_id = app.organisation_id())))
    $$;
    revoke all on function app.match_offer(uuid) from public;
    grant execute on function app.match_offer(uuid) to tws_user;
  `.execute(db);
}

/**
 * How published offers and agreed matches stand, by principle, region and year. The regions of States come from the
 * caller, so that no count by State ever leaves the database; what is too small to be shown is the domain's to hide.
 */
async function counts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function app.count_principles(regions jsonb)
      returns table (kind text, principle text, state text, region text, year integer, counted integer)
    language sql stable security definer set search_path = public as $$
      with offers_standing as (
        select v.principle, v.state, extract(year from p.published_at at time zone 'UTC')::integer as year,
          (select case when count(distinct coalesce(regions->>place, 'several')) = 1
            then min(coalesce(regions->>place, 'several')) else 'several' end from unnest(p.eligible) place) as region
        from published_offers p
          join lateral (select id from principle_reviews where offer_id = p.id order by id desc limit 1) r on true
          join principle_verdicts v on v.review_id = r.id),
      matches_standing as (
        select s.principle, s.state, extract(year from m.agreed_at at time zone 'UTC')::integer as year,
          coalesce(regions->>n.state_code, 'several') as region
        from match_standings s join matches m on m.id = s.match_id join needs n on n.id = m.need_id
        where m.agreed_at is not null)
      select 'offer', o.principle, o.state, o.region, o.year, count(*)::integer from offers_standing o group by 2, 3, 4, 5
      union all
      select 'match', m.principle, m.state, m.region, m.year, count(*)::integer from matches_standing m group by 2, 3, 4, 5
    $$;
    revoke all on function app.count_principles(jsonb) from public;
    grant execute on function app.count_principles(jsonb) to tws_worker;
  `.execute(db);
}

async function tellOwnData(db: Kysely<unknown>): Promise<void> {
  const naming = ['person_id', 'on_behalf_of']
    .map(
      (
        person,
      ) => `select 'principle_reviews.${person}', coalesce(n.reference, o.reference), null::text, null::text, r.action, r.at
        from principle_reviews r left join needs n on n.id = r.need_id left join offers o on o.id = r.offer_id
        where r.${person} = target`,
    )
    .join(' union all ');
  await sql`
    create function app.reviews_naming(target uuid)
      returns table (source text, reference text, title text, text_language text, what text, at timestamptz)
    language sql stable security definer set search_path = public as $$ ${sql.raw(naming)} order by 1, 6 $$;
    revoke all on function app.reviews_naming(uuid) from public;
    grant execute on function app.reviews_naming(uuid) to tws_auth;
  `.execute(db);
}
