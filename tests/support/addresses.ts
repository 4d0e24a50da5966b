import { sql, type Kysely, type RawBuilder } from 'kysely';
import { hashToken } from '#app/auth/token.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { ROLES } from '#app/domain/accounts/role.ts';
import { PLAN_PARTS } from '#app/domain/matches/plan/plan.ts';
import { NEED_STEP_IDS } from '#app/domain/needs/steps.ts';
import { OFFER_STEP_IDS } from '#app/domain/offers/steps.ts';
import { PASSPORT_BLOCK_IDS } from '#app/domain/passports/questions.ts';
import type { RouteRow } from '#app/http/route-row.ts';
import type { Database } from '#db/schema/database.ts';
import { addressOf } from '#db/seeds/demonstration/people.ts';

/** One of somebody's hats. */
export type Wearer = { personId: string; membershipId: string; role: Role };
/** An address below `/:lang` and who is to ask for it; nobody for a reader without an account. */
export type Case = { path: string; who?: Wearer };
type Found = {
  id: string;
  hub?: string;
  organisationId: string | null;
  /** The one person whose record it is, where it is not their organisation's. */
  personId?: string;
  membership?: string;
  opening?: string;
  match?: string;
  file?: string;
  n?: string;
  /** The one step that this record is at, where it is not at all of them. */
  step?: string;
  /** What the page is asked beside its address, with its question mark. */
  query?: string;
};

export const READERS = ['anonymous', ...ROLES] as const;
export type Reader = (typeof READERS)[number];

export function mayUse({ access }: RouteRow, reader: Reader): boolean {
  if (access === 'public') return true;
  return reader !== 'anonymous' && (access === 'signed-in' || access.includes(reader));
}

/**
 * Real addresses of a row for a reader who may use it, each with somebody whose record it is: one for each state a
 * record can be in here.
 *
 * @throws Error where the data hold no record to look at: a page that nobody looks at is not tested
 */
export async function listCases(owner: Kysely<Database>, row: RouteRow, reader: Reader): Promise<Case[]> {
  const find = RECORDS[row.path];
  if (!find && !row.path.includes(':')) return [{ path: row.path, who: await findWearer(owner, reader) }];
  if (!find) throw new Error(`tests/support/addresses.ts does not know what stands in ${row.path}`);
  const { rows } = await find(reader).execute(owner);
  if (rows.length === 0) throw new Error(`The data hold nothing that ${reader} could open at ${row.path}`);
  const cases: Case[] = [];
  for (const found of rows) {
    const {
      id,
      organisationId,
      membership = '',
      opening = '',
      match = '',
      file = '',
      n = '',
      hub = '',
      query = '',
    } = found;
    const who = await findWearer(owner, reader, organisationId ?? undefined, found.personId);
    for (const step of found.step ? [found.step] : (STEPS[row.path] ?? [''])) {
      cases.push({
        path: `${row.path}${query}`
          .replace(/:(id|token|reference)/, id)
          .replace(/:(step|part|act)/, step)
          .replace(':membership', membership)
          .replace(':opening', opening)
          .replace(':match', match)
          .replace(':file', file)
          .replace(':n', n)
          .replace(':hub', hub),
        who,
      });
    }
  }
  return cases;
}

const EMAIL = sql<string>`(select email from people where id = m.person_id)`;
/** Those who have most before them. */
const FIRST = (['donor', 'focal', 'hub'] as const).map(addressOf);

export async function findWearer(
  owner: Kysely<Database>,
  reader: Reader,
  organisationId?: string,
  personId?: string,
): Promise<Wearer | undefined> {
  if (reader === 'anonymous') return undefined;
  const found = await owner
    .selectFrom('memberships as m')
    .select(['id as membershipId', 'person_id as personId'])
    .where('role', '=', reader)
    .where('ended_at', 'is', null)
    .$if(organisationId !== undefined, (query) => query.where('organisation_id', '=', organisationId ?? ''))
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .orderBy(sql`${EMAIL} <> all (${FIRST})`)
    .orderBy(EMAIL)
    .orderBy('created_at')
    .executeTakeFirst();
  if (!found) throw new Error(`Nobody is ${reader}${organisationId ? ` in ${organisationId}` : ''}`);
  return { ...found, role: reader };
}

const STEPS: Readonly<Record<string, readonly string[]>> = {
  'offers/:id/edit/:step': OFFER_STEP_IDS,
  'offers/:id/passports/:n/:step': PASSPORT_BLOCK_IDS,
  'needs/:id/edit/:step': NEED_STEP_IDS,
  'matches/:id/plan/:part': PLAN_PARTS,
};

type Records = (reader: Reader) => RawBuilder<Found>;

/** One record of each of these states; for its own people with their organisation. */
const offers =
  (...states: string[]): Records =>
  (reader) =>
    sql`select distinct on (status) id, ${reader === 'donor' ? sql`organisation_id` : sql`null`} as "organisationId"
        from offers where status = any(${states}) order by status, title, created_at`;

/** One passport of each state. */
const passports = (reader: Reader, condition: RawBuilder<unknown>): RawBuilder<Found> =>
  sql`select distinct on (p.status) p.offer_id as id, p.n::text, ${reader === 'donor' ? sql`o.organisation_id` : sql`null`} as "organisationId"
      from passports p join offers o on o.id = p.offer_id where p.status <> 'superseded' and ${condition}
      order by p.status, o.title, p.n`;

const needs =
  (...states: string[]): Records =>
  (reader) =>
    sql`select distinct on (status) id, ${reader === 'focal_point' ? sql`organisation_id` : sql`null`} as "organisationId"
        from needs where not pooled and status = any(${reader === 'donor' ? ['circulating'] : states})
          and coalesce(adoption, 'adopted') = 'adopted' order by status, title, created_at`;

/** One of each state that a draft for a State can be in before its reader. */
const stateDrafts = (reader: Reader): RawBuilder<Found> =>
  sql`select distinct on (adoption) id,
        ${reader === 'focal_point' ? sql`organisation_id` : reader === 'hub_coordinator' ? sql`drafting_organisation_id` : sql`null`} as "organisationId"
        ${reader === 'broker' ? sql`, author_id as "personId"` : sql``}
      from needs where adoption in ('offered', 'sent-back') and ${reader === 'focal_point' ? sql`true` : sql`drafting_role = ${reader}`}
      order by adoption, title`;

const matches =
  (condition: RawBuilder<unknown>): Records =>
  (reader) =>
    sql`select distinct on (m.status) m.id, ${SIDE[reader] ?? sql`null`} as "organisationId"
        from matches m join needs n on n.id = m.need_id
        where not n.pooled and ${condition} and ${KNOWN[reader] ?? sql`true`} order by m.status, ${PAIR}`;

/** Of a donor, that somebody there has said that they keep the need confidential: before that the plan is not theirs to read. */
const kept = (reader: Reader) =>
  reader === 'donor'
    ? sql`exists (select from file_agreements a where a.need_id = m.need_id and a.action = 'keep-confidential'
        and a.organisation_id = m.donor_organisation_id)`
    : sql`true`;

/** Never by a reference: these are drawn anew for each demonstration, and would look at another record each time. */
const PAIR = sql`n.title, (select title from offers where id = m.offer_id), m.status`;
const NOTED = sql`issued_on, (select title from offers where id = offer_id), issuer_role`;

const SIDE: Partial<Record<Reader, RawBuilder<unknown>>> = {
  donor: sql`m.donor_organisation_id`,
  focal_point: sql`n.organisation_id`,
};
const KNOWN: Partial<Record<Reader, RawBuilder<unknown>>> = {
  donor: sql`m.known_to_donor`,
  focal_point: sql`m.known_to_recipient`,
};
const READER_SENDS: Partial<Record<Reader, string>> = { donor: 'donor', broker: 'broker' };
const yes = (party: string) =>
  sql`exists (select from match_answers a where a.match_id = m.id and a.party = ${party} and a.answer = 'yes')`;
const unanswered = (party: string) =>
  sql`not exists (select from match_answers a where a.match_id = m.id and a.party = ${party})`;

/** What stands in every link that {@link arrangeArrival} makes. */
const ARRIVAL_TOKEN = 'A'.repeat(43);
/** And in the two links of a change of address. */
const CONFIRM_TOKEN = 'B'.repeat(43);
const UNDO_TOKEN = 'C'.repeat(43);
/** And in those of letters that somebody uses without signing in. */
const RENEW_TOKEN = 'E'.repeat(43);
const UNSUBSCRIBE_TOKEN = 'F'.repeat(43);
/** And in the address of a private feed. */
export const FEED_TOKEN = 'G'.repeat(43);

/** Links somebody may come by: tokens are stored as hashes only, so no seeded link can be followed. */
export async function arrangeArrival(owner: Kysely<Database>): Promise<void> {
  const person = await owner.selectFrom('people').select('id').orderBy('email').executeTakeFirstOrThrow();
  const token_hash = hashToken(ARRIVAL_TOKEN);
  const later = new Date(Date.now() + 3_600_000);
  await owner
    .insertInto('one_time_links')
    .values({
      token_hash,
      purpose: 'password',
      person_id: person.id,
      created_by: null,
      created_at: new Date(),
      expires_at: later,
      used_at: null,
    })
    .execute();
  const soon = new Date(Date.now() + 3_600_000);
  const change = {
    person_id: person.id,
    old_email: 'old@demo.example',
    asked_at: new Date(),
    confirm_until: soon,
  };
  await owner
    .insertInto('email_changes')
    .values([
      { ...change, confirm_hash: hashToken(CONFIRM_TOKEN), new_email: 'new@demo.example' },
      {
        ...change,
        confirm_hash: hashToken('D'.repeat(43)),
        new_email: 'newer@demo.example',
        confirmed_at: new Date(),
        undo_hash: hashToken(UNDO_TOKEN),
        undo_until: soon,
      },
    ])
    .execute();
  await sql`
    insert into letter_links (token_hash, purpose, person_id, made_at, expires_at)
    select ${hashToken(RENEW_TOKEN)}, 'renew-offers', author_id, now(), ${later} from offers
      where status = 'published' and coalesce(reconfirmed_at, published_at) < now() - interval '155 days' limit 1`.execute(
    owner,
  );
  await sql`
    insert into letter_links (token_hash, purpose, person_id, made_at, expires_at)
    values (${hashToken(UNSUBSCRIBE_TOKEN)}, 'unsubscribe', ${person.id}, now(), ${later})`.execute(owner);
  // A search of a donor who has no part in any journey, read by a feed too.
  await sql`
    insert into saved_searches (person_id, organisation_id, name, theme, letters, feed_hash, feed_made_at, created_at, changed_at)
    select m.person_id, m.organisation_id, 'Incident teams', 'INC', true, ${hashToken(FEED_TOKEN)}, now(), now(), now()
      from memberships m join people p on p.id = m.person_id
      where m.role = 'donor' and p.email = ${addressOf('lusmara-donor')}`.execute(owner);
  // The clock has told of what fits, and writes nothing while pages are looked at.
  await sql`
    insert into needs_told (person_id, search_id, need_id, circulates_until, told_at)
    select s.person_id, s.id, v.need_id, v.circulates_until, now() from saved_searches s, need_views v
      where v.audience = 'registered' and v.circulating`.execute(owner);
  await sql`
    with one as (select id from invitations where token_hash is not null and accepted_at is null order by email limit 1)
    update invitations set token_hash = ${token_hash}, expires_at = ${later} where id = (select id from one)`.execute(
    owner,
  );
  await sql`
    with one as (select id from donor_applications where status = 'refused' order by email limit 1)
    update donor_applications set answer_hash = ${token_hash}, answer_until = ${later}
    where id = (select id from one)`.execute(owner);
  await sql`
    with staff as (select distinct on (person_id) person_id as id, created_at from memberships where role in ('broker', 'administrator') and person_id <> ${person.id}),
      two as (select array_agg(id order by id) as ids from (select id from staff limit 2) s)
    insert into recoveries (person_id, letter_reference, letter_on, opened_by, opened_at, confirmed_by, confirmed_at, token_hash, expires_at)
    select ${person.id}, 'PM/1', current_date, ids[1], now(), ids[2], now(), ${token_hash}, ${later} from two`.execute(
    owner,
  );
}

const RECORDS: Readonly<Record<string, Records>> = {
  // A page of States, whichever role of theirs reads it.
  'organisation/could-offer': (reader) =>
    sql`select o.id, o.id as "organisationId" from organisations o join memberships m on m.organisation_id = o.id
        where m.role = ${reader} and m.ended_at is null and o.kind = 'state' order by o.name limit 1`,
  ...Object.fromEntries(
    ['', '/:id', '/:id/edit', '/:id/feed', '/:id/removal'].map((below) => [
      `saved-searches${below}`,
      () =>
        sql`select id, organisation_id as "organisationId" from saved_searches where feed_hash is not null limit 1`,
    ]),
  ),
  'needs-feed/:token': () => sql`select ${FEED_TOKEN} as id`,
  'arrive/:token': () => sql`select ${ARRIVAL_TOKEN} as id`,
  'email/:token': () => sql`select ${CONFIRM_TOKEN} as id`,
  'email/undo/:token': () => sql`select ${UNDO_TOKEN} as id`,
  'account/second-factor/passkeys/:id': (reader) =>
    sql`select p.id from passkeys p join memberships m on m.person_id = p.person_id
        where m.role = ${reader} and m.ended_at is null order by ${EMAIL} <> all (${FIRST}), ${EMAIL} limit 1`,
  'renew/:token': () => sql`select ${RENEW_TOKEN} as id`,
  'unsubscribe/:token': () => sql`select ${UNSUBSCRIBE_TOKEN} as id`,
  'recover/:token': () => sql`select ${ARRIVAL_TOKEN} as id`,
  'recoveries/:id': () => sql`select id from recoveries where token_hash is null`,
  'recoveries/:id/confirmation': () => sql`select id from recoveries where token_hash is null`,
  'invited/:token': () => sql`select ${ARRIVAL_TOKEN} as id`,
  'apply/answer/:token': () => sql`select ${ARRIVAL_TOKEN} as id`,
  'apply/received/:id': () => sql`select 'D-7K3MQ2' as id`,
  'invitations/:id': () =>
    sql`select distinct on (confirmed_by is null) id from invitations where accepted_at is null order by confirmed_by is null, email`,
  'invitations/:id/confirmation': () =>
    sql`select id from invitations where confirmed_by is null and accepted_at is null`,
  'invitations/:id/link': () =>
    sql`select id from invitations where confirmed_by is not null and accepted_at is null`,
  'invitations/:id/revocation': () => sql`select id from invitations where accepted_at is null limit 1`,
  'applications/:id': () =>
    sql`select distinct on (status) id from donor_applications order by status, email`,
  'applications/:id/accreditation': () => sql`select id from donor_applications where status = 'open'`,
  'applications/:id/refusal': () => sql`select id from donor_applications where status = 'open' limit 1`,
  'account/parked-forms/:id': (reader) =>
    sql`select p.id from parked_forms p join memberships m on m.person_id = p.person_id
        where m.role = ${reader} and m.ended_at is null order by ${EMAIL} <> all (${FIRST}), ${EMAIL} limit 1`,
  'account/sessions/:id/end': () => sql`select gen_random_uuid() as id`,
  'administration/organisations/:id': () =>
    sql`select id from organisations where ended_at is null order by name limit 1`,
  ...Object.fromEntries(
    ['name', 'end', 'merge'].map((act) => [
      `administration/organisations/:id/${act}`,
      () => sql`select id from organisations where ended_at is null order by name limit 1`,
    ]),
  ),
  'organisations/:id': () =>
    sql`select id from public_organisations where merged_into is null order by name limit 2`,
  // One State that gives, one that receives; a broker looks at one that does both.
  'organisations/:id/two-ways': (reader) =>
    reader === 'broker'
      ? sql`select o.id, null as "organisationId" from organisations o where exists (select from offers where organisation_id = o.id)
          and exists (select from needs where organisation_id = o.id) order by o.name limit 1`
      : sql`select o.id, o.id as "organisationId" from organisations o join memberships m on m.organisation_id = o.id
          where m.role = ${reader} and m.ended_at is null order by ${EMAIL} <> all (${FIRST}), ${EMAIL} limit 1`,
  'account/deputies/:id/end': () => sql`select gen_random_uuid() as id`,
  'sign-in/organisation/:id': () => sql`select gen_random_uuid() as id`,
  ...Object.fromEntries(
    ['', '/removal'].map((below) => [
      `administration/organisations/:id/single-sign-on${below}`,
      () => sql`select id from organisations where ended_at is null order by name limit 1`,
    ]),
  ),
  ...Object.fromEntries(
    ['', '/link', '/access', '/memberships/:membership'].map((below) => [
      `administration/people/:id${below}`,
      () =>
        sql`select person_id as id, id as membership from memberships where ended_at is null and role <> 'administrator' order by created_at limit 1`,
    ]),
  ),
  // A post that somebody else could take, and one that nobody could.
  'administration/people/:id/memberships/:membership/hand-over': () =>
    sql`select distinct on (m.role) m.person_id as id, m.id as membership from memberships m
        where m.role in ('broker', 'verifier') and m.ended_at is null order by m.role, ${EMAIL}`,
  'principles/:id': () => sql`select unnest(array['PP1', 'PE2']) as id`,
  'offers/:id': () => sql`select id from published_offers order by title limit 2`,
  'offers/:id/compare': () =>
    sql`select id from published_offers where note_reference is not null order by title limit 1`,
  'offers/:id/edit': offers('draft', 'returned'),
  'offers/:id/edit/:step': offers('draft'),
  'offers/:id/check': offers('draft', 'returned'),
  // A version that is looked through (arrange-versions.ts).
  'offers/:id/changes': (reader) =>
    sql`select distinct on (status) id, ${reader === 'donor' ? sql`organisation_id` : sql`null`} as "organisationId"
        from offers where replaces_id is not null and status in ('submitted', 'under-review', 'returned') order by status, reference`,
  'offers/:id/handed-in': offers('submitted'),
  'offers/:id/manage': (reader) =>
    offers(
      'submitted',
      'under-review',
      'returned',
      'published',
      ...(reader === 'donor' ? ['draft', 'paused'] : []),
    )(reader),
  'offers/:id/review': offers('submitted'),
  'offers/:id/taking-back': offers('submitted', 'under-review'),
  'offers/:id/return': offers('submitted', 'under-review'),
  'offers/:id/dossier': offers('submitted', 'published'),
  'offers/:id/publication': offers('submitted', 'under-review'),
  'offers/:id/suspension': (reader) =>
    reader === 'verifier'
      ? sql`select id from published_offers order by title limit 1`
      : offers('published')(reader),
  'offers/:id/suspension/confirmation': () =>
    sql`select o.id from offers o where (select e.action in ('propose-suspension', 'propose-lifting') from offer_events e
      where e.offer_id = o.id and e.action in ('propose-suspension', 'refuse-suspension', 'suspend', 'propose-lifting', 'refuse-lifting', 'lift')
      order by e.id desc limit 1) order by o.title limit 1`,
  'offers/:id/version': offers('published'),
  'offers/:id/copy': offers('published', 'withdrawn'),
  'offers/:id/pause': offers('published', 'paused'),
  'offers/:id/renewal': offers('published'),
  'offers/:id/withdrawal': offers('draft', 'published'),
  'offers/:id/passports': (reader) => passports(reader, sql`true`),
  'offers/:id/passports/:n/sbom/file': (reader) =>
    passports(
      reader,
      sql`p.status = 'in-force' and exists (select from passport_sboms b where b.passport_id = p.id)`,
    ),
  'offers/:id/technology/:n/parts': () =>
    sql`select offer_id as id, n::text, null as "organisationId" from published_passports where sbom_is_public limit 1`,
  'offers/:id/passports/:n': (reader) =>
    passports(reader, reader === 'broker' ? sql`p.status <> 'draft'` : sql`true`),
  ...Object.fromEntries(
    ['artefacts', 'sbom', 'statement', ':step'].map((page) => [
      `offers/:id/passports/:n/${page}`,
      (reader: Reader) =>
        passports(reader, sql`p.status = 'draft' and o.status <> all ('{submitted,under-review}')`),
    ]),
  ),
  ...Object.fromEntries(
    ['', '/file'].map((below) => [
      `offers/:id/technology/:n${below}`,
      () =>
        sql`select offer_id as id, n::text, null as "organisationId" from published_passports order by offer_id, n limit 2`,
    ]),
  ),
  'needs/:id': (reader) =>
    reader === 'focal_point'
      ? needs('draft', 'submitted', 'returned', 'validated', 'circulating', 'unmet', 'paused')(reader)
      : needs(
          ...(reader === 'broker' ? ['submitted', 'validated', 'circulating', 'unmet'] : ['circulating']),
        )(reader),
  'needs/:id/edit': (reader) =>
    reader === 'focal_point' ? needs('draft', 'returned')(reader) : stateDrafts(reader),
  'needs/:id/edit/:step': (reader) =>
    reader === 'focal_point' ? needs('draft')(reader) : stateDrafts(reader),
  'needs/:id/adoption': (reader) => stateDrafts(reader),
  'needs/:id/check': needs('draft', 'returned'),
  'needs/:id/handed-in': needs('submitted'),
  'needs/:id/return': needs('submitted'),
  'needs/:id/validation': needs('submitted'),
  'needs/:id/wording': needs('submitted'),
  // First one that waits for its State's yes, then one that has it.
  'needs/public/:reference': () =>
    sql`select reference as id, null as "organisationId" from need_views where audience = 'public' and circulating limit 1`,
  'needs/:id/visibility': needs('draft', 'returned', 'validated', 'circulating', 'withdrawn'),
  'needs/:id/preview': needs('submitted', 'validated', 'circulating'),
  'needs/:id/consent': (reader) =>
    sql`select distinct on (consented) id, ${reader === 'focal_point' ? sql`organisation_id` : sql`null`} as "organisationId"
        from needs, lateral (select exists (select from need_consents c where c.need_id = needs.id) as consented) asked
        where not pooled and status = 'validated' order by consented, title`,
  'needs/:id/sealed': needs('draft', 'submitted', 'circulating', 'withdrawn'),
  // One that nobody read, one that a broker asked to open, one that a donor read.
  'needs/:id/readings': () =>
    sql`select distinct on (read) n.id, n.organisation_id as "organisationId" from needs n, lateral (select
          exists (select from view_readings r where r.need_id = n.id) as shown,
          exists (select from sealed_openings o where o.need_id = n.id) as asked) a, lateral (select (shown, asked) as read) k
        where not n.pooled and coalesce(n.adoption, 'adopted') = 'adopted' order by read, n.title`,
  // A donor that was introduced, and the hub a State chose.
  'needs/:id/confidentiality': (reader) =>
    reader === 'donor'
      ? sql`select need_id as id, donor_organisation_id as "organisationId" from matches where status = 'introduced' limit 1`
      : sql`select n.id, n.hub_ids[1] as "organisationId" from needs n where n.status = 'circulating'
          and exists (select from memberships m where m.organisation_id = n.hub_ids[1] and m.role = 'hub_coordinator') order by n.title limit 1`,
  // One with somebody to share it with, and one without.
  'needs/:id/sharing': () =>
    sql`select distinct on (shared) t.need_id as id, n.organisation_id as "organisationId"
        from sealed_texts t join needs n on n.id = t.need_id,
          lateral (select exists (select from sealed_shares s where s.need_id = n.id) as shared) s
        where t.sealed is not null order by shared, t.need_id`,
  'needs/:id/sharing/:match': () =>
    sql`select n.id, n.organisation_id as "organisationId", m.id as match from matches m join needs n on n.id = m.need_id and not n.pooled
        where m.status = 'introduced' order by ${PAIR} limit 1`,
  'needs/:id/shared-text': () =>
    sql`select m.need_id as id, m.donor_organisation_id as "organisationId" from sealed_shares s join matches m on m.id = s.match_id
        where s.ended_at is null limit 1`,
  'hubs/:id': () => sql`select id, null as "organisationId" from public_hubs order by name limit 2`,
  'hub-dates/:id': () =>
    sql`select d.id, d.hub_id as "organisationId" from hub_dates d join public_hubs h on h.id = d.hub_id
        where d.removed_at is null and d.ends_on >= current_date order by d.starts_on, d.id limit 1`,
  // Of each kind first one that waits for its hub, then one that was answered; each whose reader said that they keep it so.
  'opinions/:id': () =>
    sql`select distinct on (o.kind, o.answered_at is not null) o.id, o.hub_id as "organisationId" from hub_opinions o
        join file_agreements a on a.need_id = o.need_id and a.organisation_id = o.hub_id
        order by o.kind, o.answered_at is not null, o.id`,
  // One whose States are asked, and one that is under way; for a State also one that it has joined.
  'pools/:id': (reader) =>
    reader === 'focal_point'
      ? sql`select distinct on (m.joined_at is null) m.pool_id as id, m.organisation_id as "organisationId" from pool_members m
          where m.declined_at is null and m.left_at is null order by m.joined_at is null, m.state_code`
      : sql`select id, ${reader === 'hub_coordinator' ? sql`hub_id` : sql`null`} as "organisationId" from pools
          where ${reader === 'hub_coordinator' ? sql`true` : sql`handed_in_at is not null`} order by proposed_at limit 2`,
  'pools/:id/matches/:match': () =>
    sql`select m.pool_id as id, m.organisation_id as "organisationId", w.match_id as match from pool_words w join pool_members m on m.id = w.member_id
        where w.word = 'yes' and m.left_at is null order by m.state_code limit 1`,
  'pools/:id/shares/:match': (reader) =>
    sql`select p.id, ${reader === 'hub_coordinator' ? sql`p.hub_id` : reader === 'donor' ? sql`t.donor_organisation_id` : sql`null`} as "organisationId",
          t.id as match from pools p join matches t on t.need_id = p.need_id and app.match_is_live(t.status) limit 1`,
  // With hubs of its region, with none, one that was not handed in, and one that is over.
  'needs/:id/hubs': needs('draft', 'submitted', 'validated', 'circulating', 'withdrawn'),
  // One whose hub sees it already, and one where its State decides.
  'needs/:id/hubs/:hub': () =>
    sql`select distinct on (shared) n.id, n.organisation_id as "organisationId", h.id as hub from needs n cross join public_hubs h,
          lateral (select exists (select from hub_shares s where s.need_id = n.id and s.hub_id = h.id) as shared) s
        where not n.pooled and n.status = 'validated' order by shared, n.title, h.name`,
  // One of which nothing was asked, and those with opinions.
  // First one whose State no hub covers, then one that a hub does.
  'needs/:id/context': () =>
    sql`select distinct on (covered) n.id, null as "organisationId" from needs n,
          lateral (select n.state_code <> all (array['XD', 'XG', 'XH', 'XI', 'XJ', 'XU']) as covered) c
        where not n.pooled and n.status in ('submitted', 'validated', 'circulating') order by covered, n.title`,
  'needs/:id/opinions': (reader) =>
    sql`select distinct on (kinds) n.id, ${reader === 'focal_point' ? sql`n.organisation_id` : sql`null`} as "organisationId"
        from needs n, lateral (select coalesce(string_agg(o.kind, ' ' order by o.kind), '') as kinds from hub_opinions o where o.need_id = n.id) k
        where not n.pooled and n.status in ('submitted', 'validated', 'circulating') order by kinds, n.title`,
  // First the one that nobody asked to open.
  'needs/:id/openings': () =>
    sql`select t.need_id as id, null as "organisationId" from sealed_texts t where t.sealed is not null
        order by exists (select from sealed_openings o where o.need_id = t.need_id), t.need_id limit 2`,
  'needs/:id/openings/:opening': () =>
    sql`select need_id as id, null as "organisationId", id as opening from sealed_openings where answered_at is null order by asked_at limit 1`,
  'needs/:id/circulation': needs('validated'),
  'needs/:id/reach': needs('draft', 'validated', 'circulating'),
  'needs/:id/shortlisting': needs('circulating'),
  'needs/:id/refinement': needs('unmet'),
  'needs/:id/answers': needs('circulating'),
  'needs/:id/comparison': needs('circulating'),
  'matches/:id/interest': matches(sql`m.status = 'interest-declared'`),
  'needs/:id/files': needs('draft', 'circulating', 'withdrawn'),
  ...Object.fromEntries(
    ['', '/visibility', '/sharing', '/removal', '/readings'].map((below) => [
      `needs/:id/files/:file${below}`,
      (reader: Reader) =>
        sql`select n.id, f.id as file, ${reader === 'focal_point' ? sql`n.organisation_id` : sql`null`} as "organisationId"
            from need_files f join needs n on n.id = f.need_id where f.finished_at is not null limit 1`,
    ]),
  ),
  // One of the reader's own side in a thread that both sides read: whoever sent it may take it back.
  ...Object.fromEntries(
    ['', '/removal'].map((below) => [
      `matches/:id/files/:file${below}`,
      (reader: Reader) =>
        sql`select m.id, f.id as file, ${SIDE[reader] ?? sql`null`} as "organisationId", w.person_id as "personId" from match_files f
            join match_messages w on w.id = f.message_id join matches m on m.id = f.match_id join needs n on n.id = m.need_id
            where f.removed_at is null and w.role = ${READER_SENDS[reader] ?? 'focal_point'} order by w.n limit 1`,
    ]),
  ),
  // First one that may be called unmet, then one that something still comes of.
  'needs/:id/unmet': () =>
    sql`select distinct on (status, under_way) id, null as "organisationId" from needs n,
          lateral (select exists (select from matches m where m.need_id = n.id
            and m.status not in ('closed', 'left', 'terminated', 'lapsed')) as under_way) m
        where status in ('circulating', 'unmet') order by status, under_way, title`,
  'needs/:id/dossier': (reader) =>
    needs(...(reader === 'broker' || reader === 'focal_point' ? ['unmet', 'fulfilled'] : ['circulating']))(
      reader,
    ),
  'needs/:id/taking-up': needs('submitted'),
  'needs/:id/authentication': needs('submitted'),
  'needs/:id/taking-back': needs('submitted'),
  'needs/:id/pause': needs('circulating', 'paused'),
  'needs/:id/renewal': needs('circulating'),
  'needs/:id/withdrawal': needs('draft', 'circulating'),
  'needs/:id/ranking': needs('circulating'),
  // Without an offer, and with some: those that fit and those that do not.
  'needs/:id/request': () =>
    sql`select n.id, n.organisation_id as "organisationId", asked.query
        from (select id, organisation_id from needs where not pooled and status = 'circulating' order by reference limit 1) n
        cross join (select '' as query union all (select '?offer=' || id from published_offers order by title limit 6)) asked`,
  'needs/:id/proposals': needs('circulating'),
  'needs/:id/interest': needs('circulating'),
  'notes/:reference': () =>
    sql`select reference as id, null as "organisationId" from trust_notes where jws is not null and offer_id in (select id from published_offers) order by ${NOTED} limit 3`,
  ...Object.fromEntries(
    ['file', 'subject', 'today'].map((below) => [
      `notes/:reference/${below}`,
      () =>
        sql`select reference as id, null as "organisationId" from trust_notes where jws is not null and offer_id in (select id from published_offers) order by ${NOTED} limit 1`,
    ]),
  ),
  'verification/issuers/:id': () =>
    sql`select distinct issuer_organisation_id as id, null as "organisationId" from trust_notes where jws is not null and offer_id in (select id from published_offers) order by 1 limit 2`,
  'notes/:reference/dispute': () =>
    sql`select reference as id, null as "organisationId" from trust_notes where jws is not null and offer_id in (select id from published_offers) order by ${NOTED} limit 1`,
  ...Object.fromEntries(
    ['issuer', 'withdrawal'].map((below) => [
      `notes/:reference/${below}`,
      (reader: Reader) =>
        sql`select reference as id, issuer_organisation_id as "organisationId" from trust_notes where issuer_role = ${reader} and superseded_at is null order by ${NOTED} limit 1`,
    ]),
  ),
  'matches/:id/confirmations': (reader) => matches(sql`m.status = 'agreed' and ${kept(reader)}`)(reader),
  'matches/:id/confirmation': matches(
    sql`m.status = 'agreed' and exists (select from trust_notes s where s.offer_id = m.offer_id and s.jws is not null and s.revoked_at is null and s.superseded_at is null)`,
  ),
  'matches/:id/confirmation-file/:file': (reader) =>
    sql`select m.id, c.reference as file, ${SIDE[reader] ?? sql`null`} as "organisationId"
        from delivery_confirmations c join matches m on m.id = c.match_id join needs n on n.id = m.need_id where ${kept(reader)} limit 1`,
  'notes/:reference/opinion': (reader) =>
    // For a State that asked about another note: one that its hub neither issued nor is tied to.
    sql`select t.reference as id, ${reader === 'focal_point' ? sql`a.organisation_id` : sql`null`} as "organisationId"
        from trust_notes t join published_offers p on p.id = t.offer_id, note_opinions a join hubs h on h.organisation_id = a.hub_id
        where t.jws is not null and t.revoked_at is null and t.superseded_at is null and t.disputed_at is null
          and t.expires_on > current_date + 40 and t.issuer_organisation_id <> a.hub_id and p.organisation_id <> a.hub_id
          and p.organisation_name <> all (h.funders) and not p.funders && h.funders
          and not exists (select from note_opinions x where x.note_id = t.id and x.organisation_id = a.organisation_id)
        order by p.title, t.issuer_name limit 1`,
  'verification/opinions/:id': (reader) =>
    sql`select distinct on (opinion is null) id, ${reader === 'hub_coordinator' ? sql`hub_id` : sql`organisation_id`} as "organisationId"
        from note_opinions order by opinion is null desc, asked_at`,
  // One in each state that an offer can be in, with and without a request; first one of which a note can be asked.
  'offers/:id/note-requests': () =>
    sql`select id, "organisationId" from (select distinct on (o.status, r.offer_id is not null) o.id, o.status,
          o.organisation_id as "organisationId"
        from offers o left join note_requests r on r.offer_id = o.id order by o.status, r.offer_id is not null, o.reference) found
        order by status <> 'published', status`,
  'note-requests/:id/withdrawal': () =>
    sql`select id, organisation_id as "organisationId" from note_requests where ended_at is null order by asked_at limit 1`,
  'verification/requests/:id': (reader) =>
    sql`select distinct on (status) id, issuer_id as "organisationId" from note_requests where issuer_role = ${reader} order by status, asked_at`,
  'offers/:id/declaration': () =>
    sql`select distinct on (status) id, organisation_id as "organisationId" from offers where declaration <> '' order by status, title`,
  'verification/offers/:id': () =>
    sql`select id, null as "organisationId" from published_offers where note_reference is not null order by title limit 1`,
  ...Object.fromEntries(
    ['', '/check', '/to-sign', '/removal'].map((below) => [
      `verification/drafts/:id${below}`,
      (reader: Reader) =>
        sql`select id, organisation_id as "organisationId" from note_drafts where role = ${reader} order by prepared is null limit 1`,
    ]),
  ),
  'matches/:id': matches(sql`true`),
  'matches/:id/answer': (reader) =>
    matches(sql`m.status = 'proposed' and ${unanswered(reader === 'donor' ? 'donor' : 'recipient')}`)(reader),
  'matches/:id/proposal': matches(sql`m.status in ('requested', 'interest-declared')`),
  'matches/:id/introduction': matches(sql`m.status = 'proposed' and ${yes('donor')} and ${yes('recipient')}`),
  'matches/:id/plan': (reader) =>
    matches(sql`m.status in ('introduced', 'designing', 'agreed', 'in-delivery') and ${kept(reader)}`)(
      reader,
    ),
  'matches/:id/plan/:part': (reader) =>
    matches(
      sql`m.status = 'designing' and ${kept(reader)} and exists (select from offers o where o.id = m.offer_id and o.modes && '{EQP,TEC}'::text[])`,
    )(reader),
  'matches/:id/agreement': (reader) =>
    matches(sql`m.status in ('designing', 'agreed') and ${kept(reader)}`)(reader),
  ...Object.fromEntries(
    ['', '/elsewhere', '/broker'].map((below) => [
      `matches/:id/thread${below}`,
      (reader: Reader) =>
        matches(sql`m.status in ('introduced', 'designing', 'agreed') and ${kept(reader)}`)(reader),
    ]),
  ),
  // Each act where it can be done, and one where it cannot.
  'matches/:id/delivery/:act': (reader) => sql`
    select m.id, ${SIDE[reader] ?? sql`null`} as "organisationId", asked.act as step
    from (values ('donor', 'agreed', 'start'), ('donor', 'in-delivery', 'report'), ('donor', 'in-delivery', 'complete'),
        ('donor', 'in-delivery', 'feedback'), ('donor', 'closed', 'follow-up'), ('focal_point', 'introduced', 'more-time'), ('focal_point', 'in-delivery', 'dispute'),
        ('focal_point', 'in-delivery', 'confirm-completion'),
        ('focal_point', 'in-delivery', 'refuse-completion'), ('broker', 'in-delivery', 'resolve'), ('broker', 'in-delivery', 'read-refusal')) asked (reader, status, act)
    join lateral (select m.* from matches m join needs n on n.id = m.need_id where m.status = asked.status and (m.status <> 'closed' or m.completed_at is not null)
      and ${kept(reader)} order by ${PAIR} limit 1) m on true
    join needs n on n.id = m.need_id where asked.reader = ${reader}`,
  'matches/:id/dossier': (reader) =>
    matches(sql`m.status in ('in-delivery', 'closed', 'proposed') and ${kept(reader)}`)(reader),
  'matches/:id/ending': matches(sql`m.status in ('introduced', 'designing', 'agreed', 'in-delivery')`),
  'matches/:id/closure': matches(sql`m.status in ('requested', 'interest-declared', 'proposed')`),
};
