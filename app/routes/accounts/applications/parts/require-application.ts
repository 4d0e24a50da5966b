import type { Wearing } from '#app/auth/viewer.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import type { Translator } from '#app/i18n/translate.ts';
import {
  showApplication,
  type ShownApplication,
} from '#app/operations/accounts/applications/show-application.ts';
import type { ApplicationRow } from '#db/queries/accounts/applications.ts';
import { stepTaken } from '../../parts/step-taken.ts';
import type { Answered } from './answered-already.tsx';

/** How an application was answered, for a page that comes too late; undefined of an open one. */
export function answeredAlready(t: Translator, application: ApplicationRow): Answered | undefined {
  const { status, decider, decidedAt } = application;
  return status === 'open' ? undefined : { status, decided: stepTaken(t, decider, decidedAt) };
}

/** The application of an address, with what to compare it with. @throws Response 404 */
export async function requireApplication(by: Wearing, id: string | undefined): Promise<ShownApplication> {
  const found = await showApplication(by, requireUuid(id));
  if (!found) throw refusalResponse('not-found');
  return found;
}
