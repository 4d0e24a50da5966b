import { sql, type Kysely } from 'kysely';

/** Whoever a disagreement is with hears of it, and of its end: about a trust note, and in a match (DOMAIN sections 5 and 7). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await tellOfNotes(db);
}

async function tellOfNotes(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- For whoever raised this dispute and for the issuer: the other of the two, and the donor of the offer, that is whoever
    -- answers for it, or all who give in its name where that person does so no more. Without a dispute the donor alone.
    -- Nobody hears of what their own organisation did.
    create function app.people_of_note(target uuid, dispute uuid) returns table (email text, language text, is_issuer boolean)
    language sql stable security definer set search_path = public as $$
      with note as (
        select t.issuer_organisation_id, t.issuer_role, d.organisation_id as disputant_id, d.role as disputant_role,
          o.organisation_id as donor_id, o.author_id
        from trust_notes t join offers o on o.id = t.offer_id left join note_disputes d on d.id = dispute and d.note_id = t.id
        where t.id = target and ((t.issuer_organisation_id = app.organisation_id() and t.issuer_role = app.role())
          or (d.organisation_id = app.organisation_id() and d.role = app.role()))
      ), party as (
        select issuer_organisation_id as organisation_id, issuer_role as role, null::uuid as author_id,
          disputant_id is not null as is_issuer from note
        union all select disputant_id, disputant_role, null, false from note
        union all select donor_id, 'donor', author_id, false from note
      ), able as (
        select p.email, p.language, party.*, p.id = party.author_id as wrote from party
          join memberships s on s.organisation_id = party.organisation_id and s.role = party.role and s.ended_at is null
          join people p on p.id = s.person_id and p.disabled_at is null
        where (party.organisation_id, party.role) is distinct from (app.organisation_id(), app.role())
      )
      select a.email, a.language, bool_or(a.is_issuer) from able a
      where a.author_id is null or a.wrote or not exists (select from able b where b.wrote)
      group by a.email, a.language order by a.email
    $$;
    create function app.dispute_is_answered() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if not exists (select from note_disputes d where d.note_id = new.note_id and d.answered_at is null) then
        perform app.settle_letters('note-disputed', '/notes/' || (select reference from trust_notes where id = new.note_id) || '/issuer',
          new.answered_at);
      end if;
      return null;
    end $$;
    create trigger answered after update on note_disputes for each row
      when (old.answered_at is null and new.answered_at is not null) execute function app.dispute_is_answered();
    revoke all on function app.people_of_note(uuid, uuid), app.dispute_is_answered() from public;
    grant execute on function app.people_of_note(uuid, uuid) to tws_user;
  `.execute(db);
}
