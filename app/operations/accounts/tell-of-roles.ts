import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { findPerson } from '#db/queries/accounts/people.ts';

/** Tells somebody that they were given a role, or that one of theirs was taken away or handed over, without their asking. */
export async function tellOfRoles(
  tx: Tx,
  { email, language }: { email: string; language: UiLanguage },
  now: Date,
): Promise<void> {
  const values = { path: `/${language}/account/hat`, at: now.toISOString() };
  await queueMail(tx, { kind: 'roles-changed', to: { email, language }, values }, now);
}

/** The same by who they are; whoever is shut out is written to no more. */
export async function tellPersonOfRoles(tx: Tx, personId: string, now: Date): Promise<void> {
  const person = await findPerson(tx, personId);
  if (person && !person.isDisabled) await tellOfRoles(tx, person, now);
}
