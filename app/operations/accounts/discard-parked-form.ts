import type { SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { deleteParkedForm } from '#db/queries/accounts/parked-forms.ts';

/** Deletes what was kept of a form: its person threw it away, or it was sent. */
export async function discardParkedForm({ person }: SignedIn, id: string): Promise<Outcome<undefined>> {
  const deleted = await withActor({ kind: 'auth' }, (tx) => deleteParkedForm(tx, person.id, id));
  return deleted ? done(undefined) : refuse('not-found');
}
