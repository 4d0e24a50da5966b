import { randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { applyToGive } from '#app/operations/accounts/applications/apply-to-give.ts';
import { refuseApplication } from '#app/operations/accounts/applications/refuse-application.ts';
import { confirmInvitation } from '#app/operations/accounts/invitations/confirm-invitation.ts';
import { invite } from '#app/operations/accounts/invitations/invite.ts';
import { openRecovery } from '#app/operations/accounts/recoveries/open-recovery.ts';
import { APPLICATIONS, INVITATIONS, RECOVERY } from '#db/seeds/demonstration/arrivals.ts';
import { addressOf } from '#db/seeds/demonstration/people.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore } from './days.ts';

/** Who is on the way in: invitations that wait for an answer, and applications for staff to answer. */
export async function addArrivals({ as, organisations }: Cast, now: Date): Promise<void> {
  for (const { mailbox, organisation, evidence, confirmed, ...person } of INVITATIONS) {
    const invitation = {
      ...person,
      email: `${mailbox}@demo.example`,
      language: 'en' as const,
      organisationId: organisations[organisation],
      evidence: evidence && { ...evidence, on: addDays(dayOf(now), -20) },
    };
    const then = daysBefore(now, 1);
    const { id } = valueOf(await invite(as.broker, invitation, then), person.name);
    if (confirmed) valueOf(await confirmInvitation(as['second-broker'], id, then), person.name);
  }
  const { email, reference } = RECOVERY;
  const letter = { reference, on: addDays(dayOf(now), -2) };
  valueOf(
    await openRecovery(as.administrator, { email: addressOf(email), letter }, daysBefore(now, 1)),
    email,
  );
  for (const application of APPLICATIONS) await apply(as.broker, application, now);
}

async function apply(
  broker: Wearing,
  { mailbox, daysAgo, refused, ...application }: (typeof APPLICATIONS)[number],
  now: Date,
): Promise<void> {
  const id = randomUUID();
  const then = daysBefore(now, daysAgo);
  const applied = await applyToGive({ ...application, id, email: `${mailbox}@demo.example` }, mailbox, then);
  if (!applied.ok) throw new Error(`The demonstration cannot be set up: ${application.name} cannot apply.`);
  if (!refused) return;
  const answer = { id, code: 'out-of-scope' as const, text: refused };
  valueOf(await refuseApplication(broker, answer, daysBefore(now, daysAgo - 5)), application.name);
}
