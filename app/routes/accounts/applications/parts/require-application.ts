import type { Wearing } from '#app/auth/viewer.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import {
  showApplication,
  type ShownApplication,
} from '#app/operations/accounts/applications/show-application.ts';

/** The application of an address, with what to compare it with. @throws Response 404 */
export async function requireApplication(by: Wearing, id: string | undefined): Promise<ShownApplication> {
  const found = await showApplication(by, requireUuid(id));
  if (!found) throw refusalResponse('not-found');
  return found;
}
