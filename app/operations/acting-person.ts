import type { Wearing } from '#app/auth/viewer.ts';
import type { Actor } from '#db/actor.ts';

export type ActingPerson = Extract<Actor, { kind: 'person' }>;

/** For whom the database works while this person acts, in the one hat worn now. */
export function actingPerson({ person, hat }: Pick<Wearing, 'person' | 'hat'>): ActingPerson {
  return {
    kind: 'person',
    personId: person.id,
    organisationId: hat.organisation.id,
    membershipId: hat.membershipId,
    role: hat.role,
  };
}
