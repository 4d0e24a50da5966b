import { sql, type Kysely } from 'kysely';

/**
 * There are two ways to a role, an invitation that somebody accepted and a merger (docs/decisions/0013), and only the code said
 * so: an administrator's actor put anybody into `memberships`. Now no signed-in role writes a row there. A merger's function
 * ends the roles of whoever acts for the one and gives them in the other, in the statement that ends it; accepting stays
 * with `tws_auth`, which is nobody's actor.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const head = `    declare reference text;
    begin
      perform app.require_administrator();
`;
  // Ended there and given here, so that both say since when; whoever has the role here already keeps that one, and whoever leaves
  // on a day leaves on that day. Nobody gets back by it what they had lost: the moment is the caller's word.
  const body = `    declare reference text; hat memberships; given uuid;
    begin
      perform app.require_administrator();
      for hat in select * from memberships m where m.organisation_id = source
          and (m.ended_at is null or m.ended_at > greatest(happened_at, now())) order by m.id for update loop
        update memberships m set ended_at = happened_at where m.id = hat.id;
        insert into memberships (person_id, organisation_id, role, created_at) values (hat.person_id, target, hat.role, happened_at)
          on conflict do nothing returning id into given;
        if given is null then continue; end if;
        if hat.ended_at is not null then update memberships m set ended_at = hat.ended_at where m.id = given; end if;
        given_to := hat.person_id; given_role := hat.role; return next;
      end loop;
`;
  await sql`
    do $do$
    declare said text := pg_get_functiondef('app.merge_organisations(uuid, uuid, timestamptz)'::regprocedure);
    begin
      if array_length(string_to_array(said, ${sql.lit(head)}), 1) <> 2 or array_length(string_to_array(said, 'RETURNS void'), 1) <> 2 then
        raise exception 'app.merge_organisations() says something else now';
      end if;
      drop function app.merge_organisations(uuid, uuid, timestamptz);
      execute replace(replace(said, ${sql.lit(head)}, ${sql.lit(body)}), 'RETURNS void', 'RETURNS TABLE(given_to uuid, given_role text)');
    end $do$;
    revoke all on function app.merge_organisations(uuid, uuid, timestamptz) from public;
    grant execute on function app.merge_organisations(uuid, uuid, timestamptz) to tws_user;
    revoke insert on memberships from tws_user;
  `.execute(db);
}
