import type { Wearing } from '#app/auth/viewer.ts';
import { recoveryState } from '#app/domain/accounts/recovery.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf } from '#app/http/viewer.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { withActor } from '#db/client.ts';
import { stepTaken } from '../../parts/step-taken.ts';
import { findRecovery, type RecoveryRow } from '#db/queries/accounts/recoveries.ts';

/** The recovery of an address. @throws Response 404 */
export async function requireRecovery(by: Wearing, id: string | undefined): Promise<RecoveryRow> {
  const wanted = requireUuid(id);
  const found = await withActor(actorOf(by), (tx) => findRecovery(tx, wanted));
  if (!found) throw refusalResponse('not-found');
  return found;
}

/** A recovery as staff read it. */
export function showRecovery(t: Translator, recovery: RecoveryRow, now: Date) {
  const { person, letter, opener, openedAt, confirmer, confirmedAt, closer, closedAt, expiresAt } = recovery;
  return {
    email: person.email,
    letter: { reference: letter.reference, day: t.day(letter.on) },
    state: recoveryState(recovery, now),
    opened: stepTaken(t, opener, openedAt),
    confirmed: stepTaken(t, confirmer, confirmedAt),
    closed: stepTaken(t, closer, closedAt),
    why: recovery.closeReason,
    until: expiresAt && t.instant(expiresAt),
  };
}

export type ShownRecovery = ReturnType<typeof showRecovery>;
