import type { Mode } from '#app/domain/codes/delivery.ts';
import {
  NO_RESPONSIBILITIES,
  PARTNERS,
  STAGES,
  type Plan,
  type Responsibilities,
} from '#app/domain/matches/plan/plan.ts';
import { proposeResponsibilities } from '#app/domain/matches/plan/propose-responsibilities.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** A first word of who does what, in the reader's language, while nobody has written any; undefined from then on. */
export function proposedWords(
  t: Translator,
  { responsibilities }: Pick<Plan, 'responsibilities'>,
  { modes, hasHub }: { modes: readonly Mode[]; hasHub: boolean },
): Responsibilities | undefined {
  const written = STAGES.some((stage) => PARTNERS.some((partner) => responsibilities[stage][partner]));
  if (written) return undefined;
  const proposal = proposeResponsibilities(modes, hasHub);
  const words = (stage: (typeof STAGES)[number]) =>
    Object.fromEntries(
      PARTNERS.map((partner) => {
        const duty = proposal[stage][partner];
        return [partner, duty ? t(`plans.duty.${duty}`) : NO_RESPONSIBILITIES[stage][partner]];
      }),
    ) as Responsibilities['design'];
  return { design: words('design'), execution: words('execution'), monitoring: words('monitoring') };
}
