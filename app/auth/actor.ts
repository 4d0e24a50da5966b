import type { Actor } from '#db/actor.ts';
import type { Wearing } from './viewer.ts';

/** For whom the database works when this person acts. */
export function actorOf({ person, hat }: Wearing): Actor {
  return {
    kind: 'person',
    personId: person.id,
    organisationId: hat.organisation.id,
    membershipId: hat.membershipId,
    role: hat.role,
    onBehalfOf: hat.deputyFor?.id,
  };
}
