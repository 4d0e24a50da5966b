import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { PARTNERS, type Responsibilities, type Stage } from '#app/domain/matches/plan/plan.ts';
import { DUTIES, type Duty } from '#app/domain/matches/plan/propose-responsibilities.ts';
import { translator, type Translator } from './translate.ts';

/**
 * Who does what, for a reader: what stands as it was proposed in the reader's own language, and what the two sides wrote as
 * they wrote it.
 */
export function dutyWords(t: Translator, responsibilities: Responsibilities): Responsibilities {
  return eachOf(responsibilities, (text) => (isDuty(text) ? t(`plans.duty.${text}`) : text));
}

/** Who does what, as it is kept: what stands as it was proposed is its code, in whichever language it was read. */
export function dutyCodes(responsibilities: Responsibilities): Responsibilities {
  return eachOf(
    responsibilities,
    (text) =>
      DUTIES.find((duty) => UI_LANGUAGES.some((lang) => translator(lang)(`plans.duty.${duty}`) === text)) ??
      text,
  );
}

function eachOf(responsibilities: Responsibilities, turned: (text: string) => string): Responsibilities {
  const row = (stage: Stage) =>
    Object.fromEntries(
      PARTNERS.map((partner) => [partner, turned(responsibilities[stage][partner])]),
    ) as Responsibilities['design'];
  return { design: row('design'), execution: row('execution'), monitoring: row('monitoring') };
}

function isDuty(text: string): text is Duty {
  return (DUTIES as readonly string[]).includes(text);
}
