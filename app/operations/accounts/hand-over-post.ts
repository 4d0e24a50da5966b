import { actorOf } from '#app/auth/actor.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { DEPUTY_DAYS, endOf, objectionToDays } from '#app/domain/accounts/some-days.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { handOverRow, type HandedOver } from '#db/queries/accounts/posts.ts';
import { tellPersonOfRoles } from './tell-of-roles.ts';

/**
 * Hands a post over to a colleague who holds the same role in the same organisation: everything its holder answers for
 * becomes theirs in one transaction, the contact cards of introduced matches change, and the holder's hat ends, at once
 * or after `lastDay`. By an administrator or by the holder, in that hat; never by a deputy. History keeps who did what.
 *
 * @returns not-your-act, not-found for a post that has ended and for whoever is no such colleague, not-now for an
 * administrator's, which holds nothing and is taken away instead, days-refused
 */
export async function handOverPost(
  by: Wearing,
  { membershipId, successorId, lastDay }: { membershipId: string; successorId: string; lastDay?: Day },
  now: Date,
): Promise<Outcome<HandedOver>> {
  const own = by.hat.membershipId === membershipId && !by.hat.deputyFor;
  if (!own && by.hat.role !== 'administrator') return refuse('not-your-act');
  const today = dayOf(now);
  if (lastDay && objectionToDays({ firstOn: today, lastOn: lastDay }, today, DEPUTY_DAYS))
    return refuse('days-refused');
  const endsAt = lastDay ? endOf(lastDay) : now;

  return withActor(actorOf(by), (tx) => handOverWithin(tx, by, { membershipId, successorId, endsAt }, now));
}

/** The same within a transaction of more: who loses a role leaves nothing behind in their name. */
export async function handOverWithin(
  tx: Tx,
  by: Wearing,
  post: { membershipId: string; successorId: string; endsAt: Date },
  now: Date,
): Promise<Outcome<HandedOver>> {
  const handed = await handOverRow(tx, post, now);
  if ('refused' in handed) return refuse(handed.refused);
  const { personId, organisationId, role } = handed;
  const about = { byPersonId: by.person.id, organisationId, role };
  await recordSecurityEvent(tx, { kind: 'post-handed-over', personId, ...about }, now);
  await recordSecurityEvent(tx, { kind: 'post-taken-over', personId: post.successorId, ...about }, now);
  await writeTo(tx, handed, now);
  // Whoever was not asked.
  if (personId !== by.person.id) await tellPersonOfRoles(tx, personId, now);
  return done(handed);
}

/** The colleague, and the other side of each introduced match. */
async function writeTo(tx: Tx, { heir, told }: HandedOver, now: Date): Promise<void> {
  const path = `/${heir.language}/account`;
  await queueMail(tx, { kind: 'post-taken-over', to: heir, values: { path } }, now);
  for (const { matchId, poolId, ...to } of told) {
    const path = `/${to.language}/${poolId ? `pools/${poolId}/` : ''}matches/${matchId}`;
    await queueMail(tx, { kind: 'contact-changed', to, values: { path } }, now);
  }
}
