import type { Role } from '#app/domain/accounts/role.ts';
import { findSignedIn } from '#app/auth/sessions.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { wearHat } from '#app/operations/accounts/wear-hat.ts';
import type { CastMember } from './cast.ts';
import type { TestDatabase } from './database.ts';

/** The token of a session in which `deputy` wears the hat of `giver`. @throws where it is not lent */
export async function wearLent(deputy: CastMember, giver: CastMember, now: Date): Promise<string> {
  const signedIn = await findSignedIn(deputy.token, now);
  const worn = signedIn && (await wearHat(signedIn, giver.hat.membershipId, now));
  if (!worn?.ok) throw new Error('This hat is not lent.');
  return worn.value.token;
}

/** Somebody in the hat they wear now. @throws without one */
export async function wearerOf(token: string, now: Date): Promise<Wearing> {
  const viewer = await findSignedIn(token, now);
  if (!viewer?.hat) throw new Error('No hat is worn.');
  return { ...viewer, hat: viewer.hat };
}

/** Another hat of somebody's own. */
export async function addHat(
  { owner }: TestDatabase,
  { person }: CastMember,
  role: Role,
  organisationId: string,
): Promise<string> {
  const { id } = await owner
    .insertInto('memberships')
    .values({ person_id: person.id, organisation_id: organisationId, role, ended_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
