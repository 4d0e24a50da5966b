import { sql } from 'kysely';
import type { ApplicationKind, ApplicationStatus, RefusalCode } from '#app/domain/accounts/application.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Tx } from '../../client.ts';

export type NewApplication = {
  /** Chosen by its form. */
  id: string;
  organisation: string;
  kind: ApplicationKind;
  stateCode?: string;
  website: string;
  name: string;
  post: string;
  email: string;
  language: UiLanguage;
  offer: string;
};

export type Refused = { code: RefusalCode; text: string };

/** Kept once, however often it is sent. Nothing comes back: whoever takes applications in cannot read them. */
export async function insertApplication(
  tx: Tx,
  { stateCode, ...application }: NewApplication & { reference: string },
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('donor_applications')
    .values({
      id: application.id,
      reference: application.reference,
      organisation: application.organisation,
      kind: application.kind,
      state_code: stateCode ?? null,
      website: application.website,
      name: application.name,
      post: application.post,
      email: application.email,
      language: application.language,
      offer: application.offer,
      applied_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export type ApplicationRow = NewApplication & {
  reference: string;
  appliedAt: Date;
  status: ApplicationStatus;
  decider?: string;
  decidedAt?: Date;
  refusal?: Refused;
  organisationId?: string;
};

export async function findApplication(
  tx: Tx,
  id: string,
  { lock = false } = {},
): Promise<ApplicationRow | undefined> {
  const row = await applications(tx)
    .where('a.id', '=', id)
    .$if(lock, (query) => query.forUpdate('a'))
    .executeTakeFirst();
  return row && applicationOf(row);
}

/** Applications that wait for an answer, the longest waiting first. */
export async function listOpenApplications(tx: Tx): Promise<ApplicationRow[]> {
  const rows = await applications(tx)
    .where('a.status', '=', 'open')
    .orderBy('a.applied_at')
    .orderBy('a.id')
    .execute();
  return rows.map(applicationOf);
}

export const APPLICATIONS_A_PAGE = 50;

export type AnsweredApplication = ApplicationRow & {
  /** When it was answered, as PostgreSQL writes it. */
  at: string;
  /** What came of it. */
  accredited?: { id: string; name: string };
};

/**
 * Those that were answered, the newest answer first: one more than a page where there is more.
 *
 * @param after the last one of the page before: when it was answered, and its id
 */
export async function listAnsweredApplications(
  tx: Tx,
  after?: { updatedAt: string; id: string },
): Promise<AnsweredApplication[]> {
  const rows = await applications(tx)
    .leftJoin('organisations as o', 'o.id', 'a.organisation_id')
    .select('o.name as accredited')
    .select(sql<string>`a.decided_at::text`.as('at'))
    .where('a.status', '<>', 'open')
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(a.decided_at, a.id) < (${after?.updatedAt}::timestamptz, ${after?.id}::uuid)`,
      ),
    )
    .orderBy('a.decided_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(APPLICATIONS_A_PAGE + 1)
    .execute();
  return rows.map((row) => ({
    ...applicationOf(row),
    at: row.at,
    ...(row.organisation_id && row.accredited
      ? { accredited: { id: row.organisation_id, name: row.accredited } }
      : {}),
  }));
}

export async function saveAccreditation(
  tx: Tx,
  id: string,
  organisationId: string,
  by: { personId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('donor_applications')
    .set({
      status: 'accredited',
      organisation_id: organisationId,
      decided_by: by.personId,
      decided_at: by.at,
    })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function saveRefusal(
  tx: Tx,
  id: string,
  { code, text, answer }: Refused & { answer: { tokenHash: string; until: Date } },
  by: { personId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('donor_applications')
    .set({
      status: 'refused',
      refusal_code: code,
      refusal_text: text,
      answer_hash: answer.tokenHash,
      answer_until: answer.until,
      decided_by: by.personId,
      decided_at: by.at,
    })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The answer behind an applicant's link, while it can be read. */
export async function findAnswer(
  tx: Tx,
  tokenHash: string,
  now: Date,
): Promise<(Refused & { reference: string }) | undefined> {
  const row = await tx
    .selectFrom('donor_applications')
    .select(['reference', 'refusal_code as code', 'refusal_text as text'])
    .where('answer_hash', '=', tokenHash)
    .where('answer_until', '>', now)
    .executeTakeFirst();
  return row?.code && row.text ? { reference: row.reference, code: row.code, text: row.text } : undefined;
}

function applications(tx: Tx) {
  return tx
    .selectFrom('donor_applications as a')
    .select([
      'a.id',
      'a.reference',
      'a.organisation',
      'a.kind',
      'a.state_code',
      'a.website',
      'a.name',
      'a.post',
    ])
    .select([
      'a.email',
      'a.language',
      'a.offer',
      'a.applied_at',
      'a.status',
      'a.decided_at',
      'a.refusal_code',
    ])
    .select(['a.refusal_text', 'a.organisation_id'])
    .select((eb) => eb.fn<string | null>('app.name_in_office', ['a.decided_by']).as('decider'));
}

type Row = Awaited<ReturnType<ReturnType<typeof applications>['execute']>>[number];

function applicationOf(row: Row): ApplicationRow {
  const { refusal_code: code, refusal_text: text } = row;
  return {
    id: row.id,
    reference: row.reference,
    organisation: row.organisation,
    kind: row.kind,
    stateCode: row.state_code ?? undefined,
    website: row.website,
    name: row.name,
    post: row.post,
    email: row.email,
    language: row.language,
    offer: row.offer,
    appliedAt: row.applied_at,
    status: row.status,
    decider: row.decider ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    refusal: code && text ? { code, text } : undefined,
    organisationId: row.organisation_id ?? undefined,
  };
}
