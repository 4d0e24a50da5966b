import type { Aspect } from '#app/domain/hubs/opinion.ts';
import type { HubProfile } from '#app/domain/hubs/profile.ts';
import type { OrganisationKey } from './organisations.ts';

/** What each invented hub says of itself. Who pays it stands with the organisations. */
export const HUB_PROFILES = {
  isthmus: {
    host: 'Technical University of the Isthmus, invented for this demonstration',
    legalForm: 'foundation',
    languages: ['es', 'en'],
    themes: ['INC', 'CIP', 'CRM'],
    modes: ['TTX', 'TRN', 'CTR', 'ASM'],
    seats: 320,
    competence: 'lab',
    funders: ['Asteria Cooperation Agency'],
    owners: ['Secretaría de Energía de Belquira'],
    partners: ['Plainsight Commons Foundation', 'Sant Orvel Attorney General’s Chambers'],
  },
  'dafrane-school': {
    host: 'Ministère du numérique du Dafrane',
    legalForm: 'government',
    languages: ['fr'],
    themes: ['CRM', 'SKL', 'AWR'],
    modes: ['TRN', 'TOT', 'CTR'],
    seats: 240,
    competence: 'none',
    funders: ['Velmora Gendarmerie'],
    owners: ['Ministère du numérique du Dafrane'],
    partners: ['Kaihoku Police Science Office'],
  },
  'coral-ring': {
    host: 'Motulani eGov Office',
    legalForm: 'network',
    languages: ['en'],
    themes: ['INC', 'CIP'],
    modes: ['TRN', 'TTX', 'REM', 'CTR'],
    seats: 90,
    competence: 'desk',
    funders: ['Sundara National CSIRT'],
    owners: [],
    partners: ['Motulani eGov Office', 'Velmora Telecom Authority'],
  },
} as const satisfies Partial<Record<OrganisationKey, HubProfile>>;

/** By the numbers of needs: of one a hub answered a broker already. */
export const GIVEN_OPINION = {
  need: 21,
  texts: {
    language:
      'Staff of the ministry work in English; nurses on the outer islands do not. Plan two days of interpretation.',
    infrastructure:
      'The link between the islands fails for some days in most rainy seasons. A copy that stays on each island is worth more than a faster line.',
    absorption:
      'Three people answer for the systems of five hospitals. From December to February two of them are away; March is better.',
  } satisfies Partial<Record<Aspect, string>>,
  tieNote: 'Two of our trainers came from the ministry in 2023.',
} as const;

/** On the offer that was proposed for a need, by the hub that its State named. */
export const FIT_OPINION = {
  need: 22,
  verdict: 'fits-with-changes',
  texts: {
    fit: 'A team of the same size, in the same time zone, that began with the same tools.',
    changes: 'Four visits of a week instead of two of a fortnight: nobody can be away longer.',
  } satisfies Partial<Record<Aspect, string>>,
} as const;

/** Of one its State lets a hub see it before it circulates, and the broker waits for the hub. */
export const WAITING_OPINION = { need: 23 } as const;
