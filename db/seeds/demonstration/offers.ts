import type { DemonstrationOffer } from './offer.ts';
import { CRIME_AND_LAW_OFFERS } from './offers/crime-and-law.ts';
import { INCIDENT_OFFERS } from './offers/incidents.ts';
import { INFRASTRUCTURE_OFFERS } from './offers/infrastructure.ts';
import { POLICY_OFFERS } from './offers/policy.ts';
import { SKILLS_OFFERS } from './offers/skills.ts';

export const OFFERS: readonly DemonstrationOffer[] = [
  ...POLICY_OFFERS,
  ...INCIDENT_OFFERS,
  ...INFRASTRUCTURE_OFFERS,
  ...CRIME_AND_LAW_OFFERS,
  ...SKILLS_OFFERS,
];
