import { sql, type Kysely } from 'kysely';

/** The kind of cooperation follows the match: its offer leaves the public lists as soon as its last slot is taken. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Who gives in these matches, who pays for it or delivers it under a name of its own here, present or former, and the
    -- hub that brings several States together as the receivers of one, with what each says of itself; for whoever may read
    -- the match, whatever has become of the offer or of the organisation. Organisations are looked for once a match.
    create function app.who_gives(targets uuid[])
    returns table (match_id uuid, gives boolean, kind text, takes_part_as text)
    language sql stable security definer set search_path = public as $$
      select m.id, p.id = m.donor_organisation_id, p.kind, p.takes_part_as
      from matches m join offers o on o.id = m.offer_id join needs r on r.id = m.need_id
        cross join lateral (
          select m.donor_organisation_id union select unnest(o.via_hub_ids)
          union select r.organisation_id where r.pooled
          union select id from public_organisations where name = any (o.funders) or former_names && o.funders) party (id)
        join organisations p on p.id = party.id
      where m.id = any (targets) and (app.is_role('broker')
        or (app.is_role('donor') and m.known_to_donor and m.donor_organisation_id = app.organisation_id())
        or (app.role() in ('focal_point', 'hub_coordinator') and m.known_to_recipient
          and exists (select from needs n where n.id = m.need_id and n.organisation_id = app.organisation_id())))
      order by m.id, p.id
    $$;
    revoke all on function app.who_gives(uuid[]) from public;
    grant execute on function app.who_gives(uuid[]) to tws_user;
  `.execute(db);
}
