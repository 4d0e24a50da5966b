import type { Wearing } from '#app/auth/viewer.ts';
import { mayWriteNeed } from '#app/domain/needs/adoption.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { actorOf } from '#app/http/viewer.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordViewReadings } from '#db/queries/needs/confidence.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { requireUuid } from '#app/http/uuid.ts';

/**
 * A need that this reader may see whole; of a broker, that it was read, which its State sees.
 *
 * @throws Response the 404 of a page that does not exist
 */
export async function requireWholeNeed(tx: Tx, id: string): Promise<Need> {
  const need = await findNeed(tx, id);
  if (!need) throw refusalResponse('not-found');
  await recordViewReadings(tx, [id], 'whole', new Date());
  return need;
}

/** The same in a transaction of its own, by the address. */
export async function loadWholeNeed(by: Wearing, params: { id?: string }): Promise<Need> {
  const id = requireUuid(params.id);
  return withActor(actorOf(by), (tx) => requireWholeNeed(tx, id));
}

/** A need that its delegation, or who drafts it for a State, is writing; one that was handed in is shown on its own page instead. */
export async function requireEditableNeed(
  by: Wearing,
  params: { id?: string; lang?: string },
): Promise<Need> {
  const need = await loadWholeNeed(by, params);
  if (mayWriteNeed(need, by.hat.role)) return need;
  throw new Response(null, { status: 302, headers: { Location: `/${params.lang}/needs/${need.id}` } });
}
