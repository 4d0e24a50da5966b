import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import type { GivenVerdict, GivenVerdicts } from '#app/domain/principles/review.ts';

/** A broker who sees all ten as they were computed, but for what is named. */
export function verdicts(otherwise: Partial<Record<PrincipleId, GivenVerdict>> = {}): GivenVerdicts {
  return {
    ...(Object.fromEntries(
      PRINCIPLE_IDS.map((id): [PrincipleId, GivenVerdict] => [id, { verdict: 'agreed', words: '' }]),
    ) as Record<PrincipleId, GivenVerdict>),
    ...otherwise,
  };
}

/** The same as the form of a page sends it. */
export function verdictFields(
  otherwise: Partial<Record<PrincipleId, GivenVerdict>> = {},
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(verdicts(otherwise)).flatMap(([id, { verdict, words }]) => [
      [`${id}.verdict`, verdict],
      [`${id}.words`, words],
    ]),
  );
}
