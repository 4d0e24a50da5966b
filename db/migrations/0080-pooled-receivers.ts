import { sql, type Kysely } from 'kysely';

/** As what the receivers of a programme take part, where all of them say the same (DOMAIN section 3). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- As before, for whoever knows which States receive; and of a programme what all say who are in the match, or could still
    -- be: where one says nothing, or another thing, nothing. A State of it is told nothing, because it would learn of the others.
    create or replace function app.receiver_takes_part_as(match uuid) returns text
    language sql stable security definer set search_path = public as $$
      with known as (
        select m.id, n.id as need_id, n.pooled, n.organisation_id, m.introduced_at is not null as introduced
        from matches m join needs n on n.id = m.need_id
        where m.id = match and case app.role()
          when 'broker' then true
          when 'focal_point' then n.organisation_id = app.organisation_id()
          when 'donor' then m.donor_organisation_id = app.organisation_id()
            and n.id in (select app.disclosed_needs()) and n.id in (select app.needs_kept())
          else false end
      ), receivers as (
        select o.takes_part_as as said from known k join organisations o on o.id = k.organisation_id where not k.pooled
        union all
        select o.takes_part_as from known k join pools p on p.need_id = k.need_id join pool_members m on m.pool_id = p.id
          join organisations o on o.id = m.organisation_id
          left join pool_words w on w.match_id = k.id and w.member_id = m.id and w.word in ('yes', 'no')
        where k.pooled and m.joined_at is not null and m.left_at is null
          and (w.word = 'yes' or (w.word is null and not k.introduced))
      )
      select min(said) from receivers having count(*) = count(said) and count(distinct said) = 1
    $$;
  `.execute(db);
}
