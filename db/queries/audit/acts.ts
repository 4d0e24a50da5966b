import { sql, type RawBuilder } from 'kysely';
import type { AuditReader, Subject } from '#app/domain/audit/page.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { SecurityEventKind } from '#app/domain/accounts/security-event.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { Change } from '#app/domain/organisations/changes.ts';
import type { Tx } from '../../client.ts';

export const ACTS_A_PAGE = 50;

export type Act = {
  /** Its number in the log; an administrator reads none. */
  n?: string;
  /** Of an act on a record, or one that tells of one, an administrator reads the day alone. */
  at: Date;
  isDay?: boolean;
  about: Subject;
  act: string;
  role?: Role;
  /** Names as far as this reader may know them. */
  person?: string;
  onBehalfOf?: string;
  organisation?: string;
  /** Whose account it was. */
  account?: string;
  record?: { id: string; reference: string };
  /** Of an act on an account or an organisation, where it is known: for whom, which one, into what, what of it. */
  invitation?: { id: string; name: string };
  application?: { id: string; organisation: string };
  other?: string;
  changed?: readonly Change[];
};

/** `before` is the number of an act or, where acts have none, how many newer ones there are. */
export type ActsPage = {
  before?: string;
  about?: Subject;
  /** For administrators alone: done by or for somebody, or on their account; from one day to another, UTC; of one kind. */
  person?: string;
  from?: Day;
  to?: Day;
  act?: SecurityEventKind;
};

/**
 * The last acts this reader may see, newest first: one more than a page where there is more. What tells an administrator that
 * somebody has a record is listed when its day (UTC) is over, and within the day in no order.
 */
export async function listActs(tx: Tx, reader: AuditReader, page: ActsPage, now: Date): Promise<Act[]> {
  const acts = reader === 'administrator' ? everyAct(page, now) : recordActs(reader, page);
  const { rows } = await acts.execute(tx);
  return rows.map((row) => ({
    ...(row.n && { n: row.n }),
    at: row.at,
    ...(row.day && { isDay: true }),
    about: row.about,
    act: row.act,
    role: row.role ?? undefined,
    person: row.person ?? undefined,
    onBehalfOf: row.on_behalf_of ?? undefined,
    organisation: row.organisation ?? undefined,
    account: row.account ?? undefined,
    record: row.id && row.reference ? { id: row.id, reference: row.reference } : undefined,
    ...(row.invitation_id && { invitation: { id: row.invitation_id, name: row.invited ?? '' } }),
    ...(row.application_id && { application: { id: row.application_id, organisation: row.applicant ?? '' } }),
    ...(row.other && { other: row.other }),
    ...(row.changed && { changed: row.changed }),
  }));
}

type Row = {
  n?: string;
  day?: boolean;
  at: Date;
  about: Subject;
  act: string;
  role: Role | null;
  person: string | null;
  on_behalf_of: string | null;
  organisation: string | null;
  account?: string | null;
  id?: string | null;
  reference?: string | null;
  invitation_id?: string | null;
  invited?: string | null;
  application_id?: string | null;
  applicant?: string | null;
  other?: string | null;
  changed?: Change[] | null;
};

const WANTED = ACTS_A_PAGE + 1;

function everyAct({ before, about, person, from, to, act }: ActsPage, now: Date): RawBuilder<Row> {
  return sql<Row>`select * from app.list_acts(${before ?? null}::bigint, ${WANTED}, ${(act ? 'account' : about) ?? null}::text,
    ${now}::timestamptz, ${person ?? null}::uuid, ${from ?? null}::date, ${to ?? null}::date, ${act ?? null}::text)`;
}

function recordActs(reader: Exclude<AuditReader, 'administrator'>, page: ActsPage): RawBuilder<Row> {
  return sql<Row>`
    select p.n, c.at, p.about, p.act, p.role, coalesce(r.person, app.audit_name(p.by_id)) as person,
      coalesce(r.on_behalf_of, app.audit_name(p.behalf_id)) as on_behalf_of,
      coalesce(r.organisation, app.organisation_name_at(p.organisation_id, c.at)) as organisation,
      coalesce(m.id, n.id, o.id) as id, coalesce(m.reference, n.reference, o.reference) as reference
    from ${newest(reader, page)} p
    join audit_chain c on c.n = p.n
    left join needs n on p.about = 'need' and n.id = p.need_id
    left join offers o on p.about = 'offer' and o.id = p.offer_id
    left join matches m on p.about = 'match' and m.id = p.match_id
    left join lateral app.audit_reader(p.n) r on true
    order by p.n desc`;
}

/** By index whatever the reader has: the newest of each record, and of those the newest; for brokers, down the log of records. */
function newest(reader: Exclude<AuditReader, 'administrator'>, { before, about }: ActsPage) {
  const kind = about ? sql`and about = ${about}` : sql``;
  const rows = (of: RawBuilder<unknown>) => sql`
    (select n, about, act, role, by_id, behalf_id, organisation_id, need_id, offer_id, match_id from audit_payloads
     where ${of} and n < coalesce(${before ?? null}::bigint, 9223372036854775807) ${kind} order by n desc limit ${WANTED})`;
  switch (reader) {
    case 'broker':
      return rows(sql`about in ('need', 'offer', 'match')`);
    case 'focal_point':
      return sql`(select p.* from needs r cross join lateral ${rows(sql`need_id = r.id`)} p
        where r.organisation_id = app.organisation_id() order by p.n desc limit ${WANTED})`;
    case 'donor':
      return sql`(select p.* from offers r cross join lateral ${rows(sql`offer_id = r.id`)} p
        where r.organisation_id = app.organisation_id() order by p.n desc limit ${WANTED})`;
  }
}
