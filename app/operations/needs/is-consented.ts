import type { Need } from '#app/domain/needs/need.ts';
import type { Tx } from '#db/client.ts';
import { findLastConsent } from '#db/queries/need-consents.ts';
import { viewOf } from './view-of.ts';

/** Whether the State agreed to exactly the view that donors would get today; consent to another view counts no more. */
export async function isConsented(tx: Tx, need: Need): Promise<boolean> {
  return (await findLastConsent(tx, need.id))?.viewHash === viewOf(need).viewHash;
}
