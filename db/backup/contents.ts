import type pg from 'pg';
import { JOB_SCHEMA } from '../jobs.ts';
import { BackupRefused } from './refused.ts';

/** A table as a backup knows it; names are quoted already where they need it. */
export type TableShape = {
  name: string;
  /** Without generated columns: the database computes them. */
  columns: string[];
  /** What orders the rows, so that two copies of the same rows are the same bytes. */
  key: string[];
};

export type Contents = { tables: TableShape[]; sequences: string[] };

type Relation = TableShape & { kind: string; hidden: boolean };

/** Everything that is not PostgreSQL's own, not an extension's and not the queue's, which is made anew at every start. */
const OURS = `
  n.nspname !~ '^pg_' and n.nspname not in ('information_schema', '${JOB_SCHEMA}')
  and not exists (select from pg_depend d
    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/**
 * What there is to copy, asked of the catalogue and not of a list in the code: a table that a migration adds is in the
 * next backup without anybody thinking of it.
 *
 * @throws BackupRefused for what would be left out: a kind of relation that is not copied, a table whose policies hide
 *   rows from the owner, large objects
 */
export async function readContents(client: pg.ClientBase): Promise<Contents> {
  const { rows } = await client.query<Relation>(`
    select format('%I.%I', n.nspname, c.relname) as name, c.relkind as kind,
      coalesce((select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '{}') as columns,
      coalesce((select array_agg(quote_ident(a.attname) order by k.place) from pg_index i
        cross join unnest(i.indkey::int2[]) with ordinality as k (number, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary), '{}') as key,
      c.relrowsecurity and not r.rolsuper and not r.rolbypassrls
        and (c.relforcerowsecurity or c.relowner <> r.oid)
        and (exists (select from pg_policy p cross join unnest(p.polroles) as held (role)
            where p.polrelid = c.oid and not p.polpermissive and (held.role = 0 or pg_has_role(r.oid, held.role, 'usage')))
          or not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('*', 'r')
            and (r.oid = any (p.polroles) or 0::oid = any (p.polroles))
            and pg_get_expr(p.polqual, p.polrelid) = 'true')) as hidden
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_roles r on r.rolname = current_user
    where c.relkind in ('r', 'p', 'f', 'm', 'S') and c.relpersistence <> 't' and ${OURS}
    order by 1`);
  for (const { name, kind, hidden } of rows) {
    // A view's rows are made of tables' rows, and a partitioned table's are in its parts, which are tables.
    if (kind === 'f' || kind === 'm') throw new BackupRefused(`${name} is of a kind that is not copied.`);
    if (hidden)
      throw new BackupRefused(`Policies of ${name} hide rows from the role that owns the database.`);
  }
  const large = await client.query('select from pg_largeobject_metadata limit 1');
  if (large.rowCount) throw new BackupRefused('The database holds large objects, which are not copied.');
  return {
    tables: rows
      .filter(({ kind }) => kind === 'r')
      .map(({ name, columns, key }) => ({ name, columns, key: key.length > 0 ? key : columns })),
    sequences: rows.filter(({ kind }) => kind === 'S').map(({ name }) => name),
  };
}

/** The rows in the order of their key, compared byte by byte: no locale of a machine has a say. */
export function copyOut({ name, columns, key }: TableShape): string {
  const order = key.map((column) => `${column}::text collate "C"`).join(', ');
  return `copy (select ${columns.join(', ')} from ${name}${order && ` order by ${order}`}) to stdout (encoding 'UTF8')`;
}

export function copyIn({ name, columns }: TableShape): string {
  return `copy ${name} (${columns.join(', ')}) from stdin (encoding 'UTF8')`;
}
