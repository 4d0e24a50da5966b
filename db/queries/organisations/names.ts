import { sql, type RawBuilder } from 'kysely';
import { bareNameKey, SIGNS_IN_NAMES } from '#app/domain/organisations/name-key.ts';
import type { Tx } from '#db/client.ts';

/**
 * Decision: history says an organisation's name as it was. Notes, matches and released contacts copy it; events keep
 * the organisation and look the name up for their own moment, here. Lists, facts and what is still to be done say the
 * present name.
 */
export function nameThen(organisation: string, moment: string): RawBuilder<string | null> {
  return sql<string | null>`app.organisation_name_at(${sql.ref(organisation)}, ${sql.ref(moment)})`;
}

export type FormerName = {
  name: string;
  usedFrom: Date;
  usedUntil: Date;
  /** True where it came with another organisation that was merged into this one. */
  ofAnother: boolean;
};

/**
 * The names an organisation had, its own and those of what was merged into it, the last used first; never the one that it has, nor
 * the one under which it ended.
 */
export async function listFormerNames(tx: Tx, organisationId: string): Promise<FormerName[]> {
  const rows = await tx
    .selectFrom('organisation_names')
    .select(['name', 'used_from', 'used_until', 'organisation_id'])
    .where((eb) => eb.or([eb('held_by', '=', organisationId), eb('organisation_id', '=', organisationId)]))
    .where('used_until', 'is not', null)
    .where('name', '<>', (eb) =>
      eb.selectFrom('organisations').select('name').where('id', '=', organisationId),
    )
    .orderBy('used_until', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.flatMap(({ name, used_from, used_until, organisation_id }) =>
    used_until
      ? [{ name, usedFrom: used_from, usedUntil: used_until, ofAnother: organisation_id !== organisationId }]
      : [],
  );
}

/** Until this transaction ends nobody else gives, changes or hands on a name: whoever asks whether one is free is right. */
export async function holdNames(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('organisation-names'))`.execute(tx);
}

/** Who has or had a name that a reader would take for this one. */
export async function listHoldersOfName(tx: Tx, name: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('organisation_names')
    .select('held_by')
    .distinct()
    .where(
      sql<boolean>`coalesce(nullif(translate(key, ${SIGNS_IN_NAMES}, ''), ''), key) = ${bareNameKey(name)}`,
    )
    .execute();
  return rows.map(({ held_by }) => held_by);
}

/** Whether that is anybody but this organisation. */
export async function isNameTaken(tx: Tx, organisationId: string, name: string): Promise<boolean> {
  return (await listHoldersOfName(tx, name)).some((id) => id !== organisationId);
}

/** The present name becomes a former one, by trigger, on that moment. */
export async function saveName(tx: Tx, organisationId: string, name: string, at: Date): Promise<void> {
  await tx
    .updateTable('organisations')
    .set({ name, named_at: at })
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
}
