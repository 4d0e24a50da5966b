import type { Hat, Wearing } from '#app/auth/viewer.ts';
import { DEPUTY_DAYS, objectionToDays } from '#app/domain/accounts/some-days.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { actorOf } from '#app/http/viewer.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { withActor } from '#db/client.ts';
import { listColleagues } from '#db/queries/accounts/colleagues.ts';
import { listHeld } from '#db/queries/accounts/posts.ts';
import { colleagueChoices } from './colleague-choices.ts';
import { heldShown } from './held-records.tsx';

/** What goes over with somebody's hat, and who could take it: those who hold the same role in the same organisation. */
export async function postToHandOver(
  t: Translator,
  by: Wearing,
  { personId, hat }: { personId: string; hat: Pick<Hat, 'membershipId' | 'role' | 'organisation'> },
) {
  const held =
    by.hat.membershipId === hat.membershipId
      ? heldShown(await withActor(actorOf(by), (tx) => listHeld(tx, hat.membershipId)))
      : undefined;
  const colleagues = await withActor({ kind: 'auth' }, (tx) =>
    listColleagues(tx, personId, [hat.organisation.id], hat.role),
  );
  return {
    role: hat.role,
    organisation: hat.organisation.name,
    /** Absent for an administrator, who does not learn what somebody answers for, nor how much. */
    held,
    successors: colleagueChoices(t, colleagues),
  };
}

/** What is wrong with a last day, as errors of the form's fields. */
export function lastDayErrors(lastDay: string | undefined, now: Date): Record<string, string> | undefined {
  if (!lastDay) return undefined;
  const today = dayOf(now);
  const objection = objectionToDays({ firstOn: today, lastOn: lastDay }, today, DEPUTY_DAYS);
  if (!objection) return undefined;
  return { lastDay: objection === 'too-long' ? 'posts.error.too_long' : 'posts.error.past' };
}
