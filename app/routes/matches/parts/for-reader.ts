import type { Wearing } from '#app/auth/viewer.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { matchForBroker } from './for-broker.ts';
import { matchForDonor } from './for-donor.ts';
import { matchForRecipient } from './for-recipient.ts';
import type { MatchPage } from './match-page.ts';

const SHAPES = {
  donor: matchForDonor,
  focal_point: matchForRecipient,
  broker: matchForBroker,
} as const satisfies Partial<Record<Role, typeof matchForDonor>>;

/** A match in the shape of its reader, on screen and on paper alike; undefined out of reach. */
export function matchForReader(
  t: Translator,
  by: Wearing,
  id: string,
  now: Date,
): Promise<MatchPage | undefined> {
  return SHAPES[by.hat.role as keyof typeof SHAPES](t, by, id, now);
}
