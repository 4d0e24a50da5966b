import type { AppLoadContext } from '@remix-run/node';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { refuseForm } from '#app/http/form-failure.ts';
import { standsInTheWay, type SensitiveForm } from '#app/http/sensitive-form.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';

/** What was typed and chosen, to be shown again. */
export type Typed = { code: string; text: string; offers: string[] };

/** What a page finds wrong before anything is tried, and what an operation refuses. */
export type Problem = RefusalReason | (typeof OWN)[number];
const OWN = ['too-long', 'none-chosen', 'too-many-chosen', 'unconfirmed', 'look-again'] as const;

/**
 * A refused act as the answer of its own page, which says why above the form and keeps what was typed.
 *
 * @throws Response 404 where the reader is not to know that there is anything to refuse
 */
export function refusedPage(
  context: AppLoadContext,
  problem: Problem,
  typed: Partial<Typed> = {},
  found?: SensitiveForm,
) {
  const status = isOwn(problem) ? 400 : REFUSAL_STATUS[problem];
  if (status === 404) throw refusalResponse('not-found');
  const body = { refusal: problem, typed: { code: '', text: '', offers: [], ...typed }, found };
  return refuseForm(context, body, status === 400 ? 400 : 409);
}

/** What a text holds back, before the act is tried: a secret, or words that nobody has said are meant. */
export function problemOf(found: SensitiveForm | undefined): 'secret-found' | 'look-again' | undefined {
  if (!standsInTheWay(found)) return undefined;
  return found?.secrets ? 'secret-found' : 'look-again';
}

function isOwn(problem: Problem): problem is (typeof OWN)[number] {
  return (OWN as readonly string[]).includes(problem);
}
