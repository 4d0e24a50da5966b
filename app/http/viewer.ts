import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { countRequest } from '#app/auth/reader-limits.ts';
import { findSignedIn } from '#app/auth/sessions.ts';
import type { SignedIn, Viewer, Wearing } from '#app/auth/viewer.ts';
import { isRecentlyConfirmed } from '#app/domain/accounts/session-life.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { detour, leadingTo } from './detour.ts';
import './load-context.ts';
import { refusalResponse, tooManyResponse } from './outcome.ts';

type Args = Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>;

/**
 * Who is asking. Loaders of one request run side by side, each with its own copy of the request; what they share is
 * the context, so the session is looked up once.
 *
 * @throws Response 429 to somebody who asks for more than a person could read or write
 */
export function getViewer({ context }: Pick<Args, 'context'>): Promise<Viewer> {
  let viewer = viewers.get(context);
  if (!viewer) {
    viewer = findViewer(context);
    viewers.set(context, viewer);
  }
  return viewer;
}

/**
 * @throws Response to the sign-in page, which leads back here; for a form 401, so that going back keeps what was typed.
 * A form that comes with a session which has just ended is kept, and its sender led on (`parked-form.ts`).
 */
export async function requireSignedIn(args: Args): Promise<SignedIn> {
  const viewer = await getViewer(args);
  if (viewer.kind === 'person') return viewer;
  throw args.request.method === 'POST'
    ? leadingTo('sign-in', refusalResponse('not-signed-in'))
    : detour(args, 'sign-in');
}

/**
 * Somebody wearing one of these hats now. A hat in the cupboard gives no right; only somebody who wears none yet is
 * asked to choose.
 *
 * @throws Response as {@link requireSignedIn}; to where the second factor is set up, for a hat that must not be worn
 * without; to the page of roles for somebody who has none; for every other hat the 404 of a page that does not exist
 */
export async function requireHat(args: Args, roles: readonly Role[]): Promise<Wearing> {
  const viewer = await requireSignedIn(args);
  if (isWearing(viewer) && roles.includes(viewer.hat.role)) {
    if (viewer.hat.needsSecondFactor && viewer.session.strength === 'one')
      throw detour(args, 'account/second-factor/new');
    return viewer;
  }
  // Whoever has no role at all is told so, and what to do, on the page where roles are chosen.
  const couldChoose =
    !viewer.hat && (viewer.hats.length === 0 || viewer.hats.some((hat) => roles.includes(hat.role)));
  if (!couldChoose) throw refusalResponse('not-found');
  throw args.request.method === 'POST'
    ? leadingTo('account/hat', refusalResponse('not-found'))
    : detour(args, 'account/hat');
}

/**
 * Step-up: goes on only if the password was typed within the last five minutes. Call it in the loader of the page that
 * holds the form, and again in its action, before anything is read from the form.
 *
 * @throws Response to the page that asks for the password and leads back here, or to `next`: where a form is never kept, that
 * says what was chosen
 */
export function requireRecentConfirmation(args: Args, { session }: SignedIn, now: Date, next?: string): void {
  if (!isRecentlyConfirmed(session.confirmedAt, now)) throw detour(args, 'account/confirm', next);
}

export { actorOf } from '#app/auth/actor.ts';

/** Says by name that a loader or action is for everybody; a test looks for it, or for one of the others, in each. */
export function publicRoute(): void {}

export function isWearing(viewer: Viewer): viewer is Wearing {
  return viewer.kind === 'person' && viewer.hat !== undefined;
}

/** Who asked for what was refused, for the log; undefined where nobody is signed in, or nobody looked. */
export async function whoAsked(
  context: AppLoadContext,
): Promise<{ person: string; role?: Role } | undefined> {
  const viewer = await viewers.get(context)?.catch(() => undefined);
  return viewer?.kind === 'person' ? { person: viewer.person.id, role: viewer.hat?.role } : undefined;
}

async function findViewer(context: AppLoadContext): Promise<Viewer> {
  const { sessionToken, isForm = false } = context;
  const found = await findSignedIn(sessionToken, new Date());
  if (!found) return { kind: 'anonymous' };
  const seconds = await countRequest(found.person.id, { isForm });
  if (seconds !== undefined) {
    context.retryAfterSeconds = seconds;
    throw tooManyResponse(seconds);
  }
  return found;
}

const viewers = new WeakMap<AppLoadContext, Promise<Viewer>>();
