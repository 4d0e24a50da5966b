import { sql, type Kysely } from 'kysely';

/**
 * What histories say of people. A closed account's name is a marker and no longer words of English, so that a page says it in its reader's language.
 * The word joiner in it is a character that no typed name may have. And a State reads in its log of acts who had its
 * files and its sealed text, by name, as on the pages of each.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The function of 0023 with the marker for the words, whatever else was changed in it since.
    do $$ declare
      before text := pg_get_functiondef('app.close_account(uuid, text, timestamptz)'::regprocedure);
      renamed text := replace(before, '''Closed account''', 'E''closed\\u2060account''');
    begin
      if renamed = before then raise exception 'app.close_account has other words'; end if;
      execute renamed;
    end $$;

    update people set name = E'closed\\u2060account' where closed_at is not null;
    update invitations set name = E'closed\\u2060account' where email ~ '^closed-[0-9a-f]{24}@invalid$';
    update donor_applications set name = E'closed\\u2060account' where email ~ '^closed-[0-9a-f]{24}@invalid$';
    update match_contacts set name = E'closed\\u2060account' where email ~ '^closed-[0-9a-f]{24}@invalid$';

    -- Who it was, of acts on what a State keeps close; it could look up neither the person nor the organisation itself.
    create function app.audit_reader(target bigint) returns table (person text, on_behalf_of text, organisation text)
    language sql stable security definer set search_path = public as $$
      select p.name, b.name, app.organisation_name_at(a.organisation_id, c.at)
      from audit_payloads a join audit_chain c on c.n = a.n join needs n on n.id = a.need_id
        left join people p on p.id = a.by_id left join people b on b.id = a.behalf_id
      where a.n = target and a.about = 'need' and a.act in ('read-file', 'keep-confidential', 'read-by-break-glass')
        and app.role() = 'focal_point' and n.organisation_id = app.organisation_id()
    $$;
    revoke all on function app.audit_reader(bigint) from public;
    grant execute on function app.audit_reader(bigint) to tws_user;
  `.execute(db);
}
