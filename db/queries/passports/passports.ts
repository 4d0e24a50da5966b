import { sql } from 'kysely';
import type { Passport, PassportContent, PassportStatus } from '#app/domain/passports/passport.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { PASSPORT_COLUMNS, passportOf, SBOM_COLUMNS, type StatementRow } from './row.ts';

/**
 * The passports of an offer that this actor works with, by component: the one being written or read by the brokers
 * where there is one, else the one in force; or those in force alone.
 */
export async function listPassports(
  tx: Tx,
  offerId: string,
  { inForce = false }: { inForce?: boolean } = {},
): Promise<Passport[]> {
  const rows = await tx
    .selectFrom('passports')
    .distinctOn('n')
    .select(PASSPORT_COLUMNS)
    .where('offer_id', '=', offerId)
    .where('status', inForce ? '=' : '<>', inForce ? 'in-force' : 'superseded')
    .orderBy('n')
    .orderBy('version', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const sboms = await tx
    .selectFrom('passport_sboms')
    .select(SBOM_COLUMNS)
    .where('passport_id', 'in', ids)
    .execute();
  const said = await sql<
    StatementRow & { n: number }
  >`select * from app.statements_of(${offerId}::uuid)`.execute(tx);
  return rows.map((row) =>
    passportOf(
      row,
      sboms.find((sbom) => sbom.passport_id === row.id),
      said.rows.find((statement) => statement.n === row.n),
    ),
  );
}

export async function findPassport(
  tx: Tx,
  { offerId, n }: { offerId: string; n: number },
  which: { inForce?: boolean } = {},
): Promise<Passport | undefined> {
  return (await listPassports(tx, offerId, which)).find((passport) => passport.n === n);
}

/** A draft: of another component, or the next version of one. */
export async function insertPassport(
  tx: Tx,
  passport: { offerId: string; n: number; version: number } & Partial<PassportContent>,
  now: Date,
): Promise<string> {
  const { id } = await tx
    .insertInto('passports')
    .values({
      offer_id: passport.offerId,
      n: passport.n,
      version: passport.version,
      answers: JSON.stringify(passport.answers ?? {}),
      gone: [...(passport.gone ?? [])],
      artefacts: JSON.stringify(passport.artefacts ?? []),
      no_artefacts: passport.noArtefacts ?? false,
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Written = Partial<Pick<PassportContent, 'answers' | 'gone' | 'artefacts' | 'noArtefacts'>>;

/** Writes what is named and raises the revision; the offer must be locked and the revision compared before. */
export async function updatePassport(tx: Tx, id: string, changes: Written, now: Date): Promise<void> {
  const { answers, gone, artefacts, noArtefacts } = changes;
  await tx
    .updateTable('passports')
    .set({
      ...(answers && { answers: JSON.stringify(answers) }),
      ...(gone && { gone: [...gone] }),
      ...(artefacts && { artefacts: JSON.stringify(artefacts) }),
      ...(noArtefacts !== undefined && { no_artefacts: noArtefacts }),
      updated_at: now,
      revision: sql<number>`revision + 1`,
    })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow();
}

export async function deletePassport(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('passports').where('id', '=', id).execute();
}

/** Moves those of an offer's passports that stand in one state to another; returns how many. */
export async function movePassports(
  tx: Tx,
  which: { offerId: string; n?: number; from: PassportStatus },
  to: PassportStatus,
  now: Date,
): Promise<number> {
  let query = tx
    .updateTable('passports')
    .set({ status: to, updated_at: now, revision: sql<number>`revision + 1` })
    .where('offer_id', '=', which.offerId)
    .where('status', '=', which.from);
  if (which.n !== undefined) query = query.where('n', '=', which.n);
  return (await query.returning('id').execute()).length;
}

/** What somebody of the donor says about undocumented access, or that they do not say it. */
export async function insertStatement(
  tx: Tx,
  by: ActingPerson,
  what: { offerId: string; n: number; about?: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('passport_statements')
    .values({
      offer_id: what.offerId,
      n: what.n,
      action: what.about === undefined ? 'decline-statement' : 'state-no-undocumented-access',
      about: what.about ?? null,
      person_id: by.personId,
      role: by.role,
      organisation_id: by.organisationId,
      at: now,
    })
    .execute();
}
