import { sql, type Kysely } from 'kysely';

/**
 * Whether what an offer hands over was shown to be built from the source that can be read: worked out from its passports
 * (app/domain/passports/derived-facts.ts), and read by matching. No part of what a note binds, which has the passports.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table offers add column binary_equivalence text
      constraint offers_binary_equivalence check (binary_equivalence in ('shown', 'not-shown'));
    alter table published_offers add column binary_equivalence text;

    create function app.tell_build() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      select o.binary_equivalence into new.binary_equivalence from offers o where o.id = new.id;
      return new;
    end $$;
    revoke all on function app.tell_build() from public;
    -- A note that is signed while its offer is saved is projected twice at once (app.project_offer): whoever waited for the
    -- other's row to go does not see the row that came in its place, and would fail on it.
    create function app.project_once() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      delete from published_offers where id = new.id;
      return new;
    end $$;
    revoke all on function app.project_once() from public;
    create trigger once before insert on published_offers for each row execute function app.project_once();
    create trigger build before insert on published_offers for each row execute function app.tell_build();

    -- What the passports say already; the triggers project those that are published.
    update offers o set binary_equivalence = said.answer from (
      select p.offer_id, case when bool_or(coalesce(p.answers->>'binaryEquivalence', 'not-stated') = 'not-stated') then null
          when bool_or(p.answers->>'binaryEquivalence' = 'not-shown') then 'not-shown' else 'shown' end as answer
        from (select distinct on (offer_id, n) * from passports where status <> 'superseded'
          order by offer_id, n, (status = 'in-force') desc, version desc) p
        group by p.offer_id) said
      where said.offer_id = o.id and said.answer is not null;
  `.execute(db);
}
