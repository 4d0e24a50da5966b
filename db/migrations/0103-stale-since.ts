import { sql, type Kysely } from 'kysely';

/**
 * Since when an offer is stale stands by itself: other things change such an offer as well, a match that ends among them, and
 * none of them begins the thirty days anew of which its letter named the last.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table offers add column stale_since timestamptz;
    create function app.tell_stale() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if new.status <> 'stale' then new.stale_since := null;
      elsif tg_op = 'INSERT' then new.stale_since := coalesce(new.stale_since, new.updated_at);
      elsif old.status <> 'stale' then new.stale_since := new.updated_at;
      end if;
      return new;
    end $$;
    create trigger stale before insert or update of status on offers for each row execute function app.tell_stale();
    revoke all on function app.tell_stale() from public;
    update offers o set stale_since = coalesce((select max(e.at) from offer_events e where e.offer_id = o.id and e.to_status = 'stale'),
      o.updated_at) where o.status = 'stale';
    grant select (stale_since) on offers to tws_worker;
    do $do$ declare before text; begin
      select pg_get_functiondef('app.offers_to_confirm(timestamptz)'::regprocedure) into strict before;
      if position('case when o.status = ''stale'' then o.updated_at end' in before) = 0 then
        raise exception 'offers_to_confirm says otherwise since when an offer is stale';
      end if;
      execute replace(before, 'case when o.status = ''stale'' then o.updated_at end', 'o.stale_since');
    end $do$;
  `.execute(db);
}
