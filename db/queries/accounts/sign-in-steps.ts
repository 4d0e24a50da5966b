import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Tx } from '../../client.ts';

export type SignInStep = { personId: string; email: string; language: UiLanguage; userAgent: string };

/** Somebody whose password was right and whose code is awaited; earlier waits of theirs are over. */
export async function insertSignInStep(
  tx: Tx,
  step: { tokenHash: string; personId: string; userAgent: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('sign_in_steps')
    .values({
      token_hash: step.tokenHash,
      person_id: step.personId,
      user_agent: step.userAgent,
      created_at: step.createdAt,
      expires_at: step.expiresAt,
    })
    .execute();
  await tx.deleteFrom('sign_in_steps').where('expires_at', '<=', step.createdAt).execute();
}

export async function findSignInStep(tx: Tx, tokenHash: string, now: Date): Promise<SignInStep | undefined> {
  return (
    tx
      .selectFrom('sign_in_steps as step')
      .innerJoin('people as person', 'person.id', 'step.person_id')
      .select([
        'step.person_id as personId',
        'step.user_agent as userAgent',
        'person.email',
        'person.language',
      ])
      .where('step.token_hash', '=', tokenHash)
      .where('step.expires_at', '>', now)
      .where('person.disabled_at', 'is', null)
      // Where sign-in is stopped, a link that was made afterwards leads here.
      .where((eb) =>
        eb.or([
          eb('person.sign_in_stopped_at', 'is', null),
          eb('step.created_at', '>=', eb.ref('person.sign_in_stopped_at')),
        ]),
      )
      .executeTakeFirst()
  );
}

/** Ends the wait; false when somebody was quicker. */
export async function takeSignInStep(tx: Tx, tokenHash: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('sign_in_steps')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** All of somebody's waits: their password is no longer what it was. */
export async function deleteSignInSteps(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('sign_in_steps').where('person_id', '=', personId).execute();
}
