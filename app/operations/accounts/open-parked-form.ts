import { unsealFields } from '#app/auth/parked-form.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import { fieldsOf } from '#app/domain/accounts/parked-form.ts';
import { withActor } from '#db/client.ts';
import { findParkedForm } from '#db/queries/accounts/parked-forms.ts';

export type OpenedForm = {
  path: string;
  fields: [name: string, value: string][];
  parkedAt: Date;
  keptUntil: Date;
};

/** What was kept of a form, for the person who sent it; undefined for anybody else, and after its hour. */
export async function openParkedForm(
  { person }: SignedIn,
  id: string,
  now: Date,
): Promise<OpenedForm | undefined> {
  const parked = await withActor({ kind: 'auth' }, (tx) => findParkedForm(tx, person.id, id, now));
  const fields = parked && unsealFields(parked.sealedFields, person.id, id);
  if (!fields) return undefined;
  const { path, parkedAt, keptUntil } = parked;
  return { path, fields: fieldsOf(fields), parkedAt, keptUntil };
}
