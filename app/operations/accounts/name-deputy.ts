import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { objectionToLending, type SomeDays } from '#app/domain/accounts/some-days.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor } from '#db/client.ts';
import { insertDelegation } from '#db/queries/accounts/delegations.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';

/**
 * Lends the hat worn now to a colleague of the same organisation for some days. An administrator's hat is not lent,
 * and what is lent is not lent on.
 *
 * @returns not-your-act, days-refused, not-found for whoever is no colleague, already-there when they are deputy on one
 * of these days
 */
export async function nameDeputy(
  by: Wearing,
  { deputyId, ...days }: SomeDays & { deputyId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  if (by.hat.role === 'administrator' || by.hat.deputyFor) return refuse('not-your-act');
  if (objectionToLending(days, dayOf(now), by.hat.lastDay)) return refuse('days-refused');
  return withActor(actorOf(by), async (tx) => {
    const named = await insertDelegation(tx, deputyId, days, now);
    if ('refused' in named) return refuse(named.refused);
    const about = { byPersonId: by.person.id, organisationId: by.hat.organisation.id, role: by.hat.role };
    await recordSecurityEvent(tx, { kind: 'deputy-named', personId: by.person.id, ...about }, now);
    await recordSecurityEvent(tx, { kind: 'made-deputy', personId: deputyId, ...about }, now);
    const path = `/${named.language}/account/deputies`;
    await queueMail(tx, { kind: 'deputy-named', to: named, values: { path } }, now);
    return done(undefined);
  });
}
