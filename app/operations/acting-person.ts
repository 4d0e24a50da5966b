import type { Hat, Wearing } from '#app/auth/viewer.ts';
import type { ActingPerson } from '#db/actor.ts';

/** Somebody and the hat they act in; what else is known of a session does not matter to the database. */
export type Acting = Pick<Wearing, 'person'> & {
  hat: Pick<Hat, 'membershipId' | 'role' | 'organisation' | 'deputyFor'>;
};

/** For whom the database works while this person acts, in the one hat worn now. */
export function actingPerson({ person, hat }: Acting): ActingPerson {
  return {
    kind: 'person',
    personId: person.id,
    organisationId: hat.organisation.id,
    membershipId: hat.membershipId,
    role: hat.role,
    onBehalfOf: hat.deputyFor?.id,
  };
}

/** Who answers for what this person begins: a deputy does everything for the giver of the hat. */
export function responsibleFor({ personId, onBehalfOf }: ActingPerson): string {
  return onBehalfOf ?? personId;
}
