import { hasTechnology } from '#app/domain/codes/delivery.ts';
import type { DemonstrationOffer } from './offer.ts';
import { CRIME_AND_LAW_OFFERS } from './offers/crime-and-law.ts';
import { INCIDENT_OFFERS } from './offers/incidents.ts';
import { INFRASTRUCTURE_OFFERS } from './offers/infrastructure.ts';
import { POLICY_OFFERS } from './offers/policy.ts';
import { SKILLS_OFFERS } from './offers/skills.ts';

const TOLD: readonly DemonstrationOffer[] = [
  ...POLICY_OFFERS,
  ...INCIDENT_OFFERS,
  ...INFRASTRUCTURE_OFFERS,
  ...CRIME_AND_LAW_OFFERS,
  ...SKILLS_OFFERS,
];

/** Each also says what runs on after it, with whom it works, and when it looks again, unless its own text does. */
export const OFFERS: readonly DemonstrationOffer[] = TOLD.map((offer) => ({
  ...offer,
  content: (day) => {
    const content = offer.content(day);
    return {
      ...(hasTechnology(content.modes)
        ? { runningCosts: [6_000, 6_000, 9_000], paidAfter: 'shared' as const }
        : { runningCosts: [0, 0, 0], paidAfter: 'nothing-to-pay' as const }),
      localCounterpart: COUNTERPARTS[content.textLanguage] ?? COUNTERPARTS.en,
      followUpMonths: 6,
      ...(content.genderMarker && { womenTarget: content.genderMarker === 2 ? 100 : 40 }),
      ...content,
    };
  },
}));

const COUNTERPARTS: Readonly<Record<string, string>> & { en: string } = {
  en: 'The unit that asked, with two people who carry on.',
  fr: 'Le service demandeur, avec deux personnes qui poursuivent le travail.',
  es: 'La unidad solicitante, con dos personas que dan continuidad.',
  pt: 'A unidade que pediu, com duas pessoas que dão continuidade.',
  ru: 'Обратившееся подразделение и два сотрудника, которые продолжат работу.',
  ar: 'الوحدة التي طلبت المساعدة، ومعها شخصان يواصلان العمل.',
};
