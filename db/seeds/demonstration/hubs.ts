import type { HubDate } from '#app/domain/hubs/calendar.ts';
import type { Aspect } from '#app/domain/hubs/opinion.ts';
import type { HubProfile } from '#app/domain/hubs/profile.ts';
import type { DayFromNow } from './offer.ts';
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

/** What the hubs announce. */
export const HUB_DATES: readonly {
  hub: keyof typeof HUB_PROFILES;
  date: (day: DayFromNow) => HubDate;
}[] = [
  {
    hub: 'isthmus',
    date: (day) => ({
      kind: 'exercise',
      title: 'Operation Coral: regional tabletop for twelve teams',
      textLanguage: 'en',
      summary: 'A crisis that crosses borders, played by national teams and the offices they answer to.',
      place: 'Isthmus Cyber Centre, and online for observers',
      website: '',
      themes: ['INC'],
      languages: ['es', 'en'],
      startsOn: day(75),
      endsOn: day(77),
    }),
  },
  {
    hub: 'isthmus',
    date: (day) => ({
      kind: 'deadline',
      title: 'Inscripción al taller para magistrados',
      textLanguage: 'es',
      summary: 'Dos plazas por Estado de la región.',
      place: '',
      website: '',
      themes: ['CRM'],
      languages: ['es'],
      startsOn: day(30),
      endsOn: day(30),
    }),
  },
  {
    hub: 'dafrane-school',
    date: (day) => ({
      kind: 'course',
      title: 'Premiers gestes de l’enquête numérique',
      textLanguage: 'fr',
      summary: 'Cinq jours pour des enquêteurs et des magistrats, avec des exercices sur des cas inventés.',
      place: 'École, salle 2',
      website: '',
      themes: ['CRM', 'SKL'],
      languages: ['fr'],
      startsOn: day(48),
      endsOn: day(52),
    }),
  },
  {
    hub: 'coral-ring',
    date: (day) => ({
      kind: 'meeting',
      title: 'Teams of the region meet online',
      textLanguage: 'en',
      summary: '',
      place: 'Online',
      website: '',
      themes: ['INC', 'DIP'],
      languages: ['en'],
      startsOn: day(12),
      endsOn: day(12),
    }),
  },
];

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
