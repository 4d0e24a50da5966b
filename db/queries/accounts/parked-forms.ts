import type { Tx } from '../../client.ts';

export type ParkedForm = {
  id: string;
  path: string;
  sealedFields: Buffer;
  parkedAt: Date;
  keptUntil: Date;
};

export async function insertParkedForm(tx: Tx, personId: string, form: ParkedForm): Promise<void> {
  await tx
    .insertInto('parked_forms')
    .values({
      id: form.id,
      person_id: personId,
      path: form.path,
      sealed_fields: form.sealedFields,
      parked_at: form.parkedAt,
      kept_until: form.keptUntil,
    })
    .execute();
}

/** Only the person's own, and only while it is kept. */
export async function findParkedForm(
  tx: Tx,
  personId: string,
  id: string,
  now: Date,
): Promise<ParkedForm | undefined> {
  return tx
    .selectFrom('parked_forms')
    .select([
      'id',
      'path',
      'sealed_fields as sealedFields',
      'parked_at as parkedAt',
      'kept_until as keptUntil',
    ])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('kept_until', '>', now)
    .executeTakeFirst();
}

/** The one parked last: what the notice on every page leads to. */
export async function findNewestParkedForm(tx: Tx, personId: string, now: Date): Promise<string | undefined> {
  const row = await tx
    .selectFrom('parked_forms')
    .select('id')
    .where('person_id', '=', personId)
    .where('kept_until', '>', now)
    .orderBy('parked_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Only the person's own; false when there is none such. */
export async function deleteParkedForm(tx: Tx, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('parked_forms')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Leaves the last `keep` of somebody's. */
export async function deleteOldestParkedForms(tx: Tx, personId: string, keep: number): Promise<void> {
  await tx
    .deleteFrom('parked_forms')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('parked_forms')
        .select('id')
        .where('person_id', '=', personId)
        .orderBy('parked_at', 'desc')
        .orderBy('id')
        .offset(keep),
    )
    .execute();
}
