import { sql, type Kysely } from 'kysely';

/**
 * A published offer is changed by a version of it (DOMAIN section 5): a draft of its own, which takes the offer's place once
 * a broker has looked it through, at once where only words changed. Until then what is published stays.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table offers
      add column replaces_id uuid references offers (id),
      -- A version goes by what it replaces and is never published itself.
      add constraint offers_versions check (replaces_id is null or (slots_taken = 0 and status in
        ('draft', 'submitted', 'under-review', 'returned', 'archived', 'withdrawn')));
    create unique index offers_one_version on offers (replaces_id)
      where status in ('draft', 'submitted', 'under-review', 'returned');

    create function app.version_of_own_offer() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if tg_op = 'UPDATE' and new.replaces_id is not distinct from old.replaces_id then return new; end if;
      if tg_op = 'UPDATE' or not exists (select from offers o where o.id = new.replaces_id and o.replaces_id is null
          and o.organisation_id = new.organisation_id) then
        raise exception 'a version is of one offer of the same organisation, and stays so' using errcode = 'check_violation';
      end if;
      return new;
    end $$;
    create trigger version_of_own before insert or update on offers for each row
      when (new.replaces_id is not null) execute function app.version_of_own_offer();
    revoke all on function app.version_of_own_offer() from public;
  `.execute(db);
}
