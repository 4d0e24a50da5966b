import type { ActionFunction, ActionFunctionArgs } from '@remix-run/node';
import { fieldsOf, mayBeParked, tellsSecret } from '#app/domain/accounts/parked-form.ts';
import { showFields, type ShownField } from '#app/i18n/sent-fields.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { discardParkedForm } from '#app/operations/accounts/discard-parked-form.ts';
import { parkForm, parkFormOfEndedSession } from '#app/operations/accounts/park-form.ts';
import { findDetour, sendOver } from './detour.ts';
import { DEFAULT_LANGUAGE, isUiLanguage } from './language.ts';
import './load-context.ts';
import type { RouteRow } from './route-row.ts';
import { isUuid } from './uuid.ts';
import { getViewer } from './viewer.ts';

/** In the address a kept form is sent to: which one it is, so that it goes once it has arrived. */
const PARKED_PARAMETER = 'parked';

/** Acts have a button and nothing to type; on public pages nobody is asked who they are. */
export function parksForms({ kind, access, neverParked }: RouteRow): boolean {
  return kind === 'page' && access !== 'public' && !neverParked;
}

/**
 * An action whose form survives every detour: what the guards of `viewer.ts` throw stands for another page first, and
 * the form is kept for its person until they are back. It wraps each action, so that no page has to think of it.
 */
export function survivingDetours(action: ActionFunction): ActionFunction {
  return async (args) => {
    let answer: unknown;
    try {
      answer = await action(args);
    } catch (thrown) {
      throw (await park(args, thrown)) ?? thrown;
    }
    await forgetSent(args, answer);
    return answer;
  };
}

/** What was typed into a form that ends in an error page, where it is of those that are kept. */
export function answersSent(t: Translator, path: string, fields: Uint8Array | undefined): ShownField[] {
  return fields && mayBeParked({ path, fields }) ? showFields(t, path, fieldsOf(fields)).answers : [];
}

/** Where a kept form is looked at, and sent from or thrown away. */
export function parkedFormAddress(lang: string, id: string): string {
  return `/${lang}/account/parked-forms/${id}`;
}

/** The address a kept form goes to: its own, and which one it is. */
export function sendingAddress(path: string, id: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ [PARKED_PARAMETER]: id })}`;
}

/** On the detour, with the form in our keeping; undefined where it is not kept. */
async function park(args: ActionFunctionArgs, thrown: unknown): Promise<Response | undefined> {
  const { context, request, params } = args;
  const page = findDetour(thrown);
  const fields = context.sentFields;
  if (!page || !fields) return undefined;
  const now = new Date();
  const viewer = await getViewer(args);
  const form = { path: ownAddress(request), fields, insteadOf: sentBefore(request) };
  const id =
    viewer.kind === 'person'
      ? await parkForm(viewer, form, now)
      : await parkFormOfEndedSession(context.sessionToken, form, now);
  // Where a secret was typed the form is not kept, and its person is told so.
  if (!id)
    return tellsSecret(fields) ? sendOver(args, page, form.path, 'sensitive.flash.not_kept') : undefined;
  const lang = isUiLanguage(params.lang) ? params.lang : DEFAULT_LANGUAGE;
  return sendOver(args, page, parkedFormAddress(lang, id), 'parked.flash.kept');
}

/** Only once it was accepted: while its page comes back with an error, what was typed is still kept. */
async function forgetSent(args: ActionFunctionArgs, answer: unknown): Promise<void> {
  const id = sentBefore(args.request);
  if (!id || statusOf(answer) >= 400) return;
  const viewer = await getViewer(args);
  if (viewer.kind !== 'person') return;
  await discardParkedForm(viewer, id);
  // The page that answers is read by the viewer that was found before: it does not say of what was sent that it waits.
  if (viewer.parkedForm === id) delete viewer.parkedForm;
}

/** Of a Response, or of what `data` made of a page and its status. */
function statusOf(answer: unknown): number {
  if (answer instanceof Response) return answer.status;
  const init = (answer as { init?: { status?: number } | null } | null)?.init;
  return init?.status ?? 200;
}

function ownAddress(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete(PARKED_PARAMETER);
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

function sentBefore(request: Request): string | undefined {
  const id = new URL(request.url).searchParams.get(PARKED_PARAMETER);
  return id && isUuid(id) ? id : undefined;
}
