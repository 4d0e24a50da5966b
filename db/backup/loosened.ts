import type pg from 'pg';

/**
 * Runs `work` while the tables take rows in any order and just as they are: triggers would write them anew (histories,
 * projections, chains), foreign keys would ask for rows that come later, and COPY refuses a table whose policies bind its
 * owner. All of it an owner may do without being superuser, and all of it is undone in the same transaction, to what it
 * was before. At the end every foreign key is checked.
 */
export async function loosened(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ loosen: string; tighten: string }>(LOOSENING);
  for (const { loosen } of rows) await client.query(loosen);
  await client.query('set constraints all deferred');
  await work();
  await client.query('set constraints all immediate');
  for (const { tighten } of rows) await client.query(tighten);
}

const OURS = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`;

const LOOSENING = `
  select format('alter table %I.%I disable trigger %I', n.nspname, c.relname, t.tgname) as loosen,
    format('alter table %I.%I enable %s trigger %I', n.nspname, c.relname,
      case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname) as tighten
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where not t.tgisinternal and t.tgenabled <> 'D' and ${OURS}
  union all
  select format('alter table %I.%I no force row level security', n.nspname, c.relname),
    format('alter table %I.%I force row level security', n.nspname, c.relname)
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and c.relforcerowsecurity and ${OURS}
  union all
  select format('alter table %I.%I alter constraint %I deferrable initially deferred', n.nspname, c.relname, k.conname),
    format('alter table %I.%I alter constraint %I %s', n.nspname, c.relname, k.conname,
      case when not k.condeferrable then 'not deferrable' when k.condeferred then 'deferrable initially deferred'
        else 'deferrable initially immediate' end)
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where k.contype = 'f' and k.conparentid = 0 and ${OURS}`;
