import type { ActingPerson } from '#db/actor.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';

/** In a transaction of its own, since nothing of the file stays: their machine may have more of it. */
export function recordInfected(actor: ActingPerson, now: Date): Promise<void> {
  const { personId, organisationId, role } = actor;
  const event = {
    kind: 'infected-file-refused',
    personId,
    byPersonId: personId,
    organisationId,
    role,
  } as const;
  return withActor(actor, (tx) => recordSecurityEvent(tx, event, now));
}
