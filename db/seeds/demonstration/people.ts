import type { Evidence } from '#app/domain/accounts/invitation.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { OrganisationKey } from './organisations.ts';

export type DemonstrationPerson = {
  name: string;
  post: string;
  /** The part of the address before `@demo.example`. */
  mailbox: string;
  language?: UiLanguage;
  /** The first is the hat that person acts in here; who has two chooses at sign-in. */
  hats: readonly [Hat, ...Hat[]];
};
type Hat = readonly [Role, OrganisationKey];

/** Invented people. {@link MAIN_ACCOUNTS} are for whoever wants to look around; the others gave and asked as well. */
export const PEOPLE = {
  donor: {
    name: 'Ilse Brandvoort',
    post: 'Programme officer',
    mailbox: 'donor',
    hats: [['donor', 'asteria']],
  },
  focal: {
    name: 'Teuila Manaloto',
    post: 'National focal point, eGov Office',
    mailbox: 'focal',
    hats: [['focal_point', 'motulani']],
  },
  // The street has two ways: this office asks for help with one thing and gives it with another.
  'two-hats': {
    name: 'Ioane Falesiu',
    post: 'Head of the incident response team, eGov Office',
    mailbox: 'two-hats',
    hats: [
      ['donor', 'motulani'],
      ['focal_point', 'motulani'],
    ],
  },
  broker: {
    name: 'Amara Lindqvist',
    post: 'Matchmaking officer',
    mailbox: 'broker',
    hats: [['broker', 'desk']],
  },
  'second-broker': {
    name: 'Joaquim Oyelaran',
    post: 'Matchmaking officer',
    mailbox: 'second-broker',
    hats: [['broker', 'desk']],
  },
  hub: {
    name: 'Marisol Etcheberry',
    post: 'Hub coordinator',
    mailbox: 'hub',
    hats: [['hub_coordinator', 'isthmus']],
  },
  verifier: {
    name: 'Henrik Solbakken-Rao',
    post: 'Head of evaluation',
    mailbox: 'verifier',
    hats: [['verifier', 'laboratory']],
  },
  arabic: {
    name: 'سلمى النورسي',
    post: 'مديرة برامج التدريب',
    mailbox: 'zahrin',
    language: 'ar',
    hats: [['focal_point', 'zahrin']],
  },
  administrator: {
    name: 'Noor Achterberg',
    post: 'Platform administrator',
    mailbox: 'administrator',
    hats: [['administrator', 'desk']],
  },

  'standards-donor': person('Corvin Ahlstedt', 'Head of coordination', 'standards', [
    'donor',
    'asteria-standards',
  ]),
  'nordvale-donor': person('Saga Ekeblad', 'Senior adviser', 'nordvale', ['donor', 'nordvale']),
  'training-donor': person('Haruko Mizuhashi', 'Course director', 'kaihoku-training', [
    'donor',
    'kaihoku-training',
  ]),
  'railways-donor': person('Ren Otowa', 'Safety inspector', 'kaihoku-railways', [
    'donor',
    'kaihoku-railways',
  ]),
  'police-donor': person('Aoi Shirakaba', 'Forensic liaison', 'kaihoku-police', ['donor', 'kaihoku-police']),
  'csirt-donor': person('Devika Ranasuriya', 'Head of outreach', 'sundara', ['donor', 'sundara-csirt']),
  'university-donor': person('Imran Wickrama', 'Dean of graduate studies', 'sundara-university', [
    'donor',
    'sundara-university',
  ]),
  'lusmara-donor': person('Benedita Caldeirão', 'Legal adviser', 'lusmara', ['donor', 'lusmara']),
  'gendarmerie-donor': person('Luka Voskresan', 'Head of digital policy', 'velmora-gendarmerie', [
    'donor',
    'velmora-gendarmerie',
  ]),
  'telecom-donor': person('Zora Petrakovic', 'Resilience engineer', 'velmora-telecom', [
    'donor',
    'velmora-telecom',
  ]),
  'plainsight-donor': person('Robin Okafor-Lund', 'Deployment lead', 'plainsight', ['donor', 'plainsight']),
  'brightwater-donor': person('Casey Hollander', 'Public sector manager', 'brightwater', [
    'donor',
    'brightwater',
  ]),
  'lake-region-donor': person('Wanjiru Achola', 'Coordinator', 'lake-region', ['donor', 'lake-region']),
  'isthmus-donor': person('Abel Montecruz', 'Exercise director', 'isthmus', ['donor', 'isthmus']),
  'school-donor': person(
    'Aïssata Koulibé',
    'Directrice des formations',
    'dafrane-school',
    ['donor', 'dafrane-school'],
    ['hub_coordinator', 'dafrane-school'],
  ),
  'coral-hub': person('Sione Veikoso', 'Hub coordinator', 'coral-ring', ['hub_coordinator', 'coral-ring']),
  ataveru: person('Moana Tekinatu', 'National focal point', 'ataveru', ['focal_point', 'ataveru']),
  // Beside its focal point: what Ataveru learnt in its clinics, it passes on.
  'ataveru-donor': person('Selu Rakanui', 'Head of hospital information', 'ataveru-clinics', [
    'donor',
    'ataveru',
  ]),
  'sant-orvel': person('Delphine Marchbanks', 'Senior crown counsel', 'sant-orvel', [
    'focal_point',
    'sant-orvel',
  ]),
  karimba: person('Tendai Mukasozi', 'Director of cyber policy', 'karimba', ['focal_point', 'karimba']),
  ngolwe: person('Espérance Mbongwa', 'Deputy director', 'ngolwe', ['focal_point', 'ngolwe']),
  dafrane: person('Ousmane Traorélé', 'Point focal national', 'dafrane', ['focal_point', 'dafrane']),
  tashvar: person('Мирана Сальтова', 'Национальный координатор', 'tashvar', ['focal_point', 'tashvar']),
  velmora: person('Mila Drenovska', 'Head of cyber diplomacy', 'velmora', ['focal_point', 'velmora']),
  phrasin: person('Sophea Vannarith', 'Deputy secretary', 'phrasin', ['focal_point', 'phrasin']),
  belquira: person('Rosario Quispewara', 'Punto focal nacional', 'belquira', ['focal_point', 'belquira']),
  tolumea: person('Kalani Raimoa', 'National focal point', 'tolumea', ['focal_point', 'tolumea']),
  vairaku: person('Esther Waribau', 'National focal point', 'vairaku', ['focal_point', 'vairaku']),
  sefware: person('Fatoumata Djaloré', 'Cheffe de la protection', 'sefware', ['focal_point', 'sefware']),
  tirenza: person('Kossi Abalodé', 'Point focal national', 'tirenza', ['focal_point', 'tirenza']),
} as const satisfies Record<string, DemonstrationPerson>;

export type PersonKey = keyof typeof PEOPLE;

/** Shown at sign-in and on the console, in this order. */
export const MAIN_ACCOUNTS = [
  'donor',
  'focal',
  'two-hats',
  'broker',
  'second-broker',
  'hub',
  'verifier',
  'arabic',
  'administrator',
] as const satisfies readonly PersonKey[];

/** What each State's people show of their authority to ask in its name; who has a second post shows the same paper. */
export const PAPERS: Partial<Record<OrganisationKey, Omit<Evidence, 'on'>>> = {
  motulani: { kind: 'note-verbale', reference: 'MTL/UN/26/031' },
  zahrin: { kind: 'note-verbale', reference: 'ZHR-NV-2026-118' },
  ataveru: { kind: 'mission-letter', reference: 'PM/ATV/44' },
  'sant-orvel': { kind: 'note-verbale', reference: 'SO 2026/207' },
  karimba: { kind: 'contact-directory', reference: 'Karimba, diplomatic point of contact' },
  ngolwe: { kind: 'mission-letter', reference: 'MP/NGW/2026/63' },
  dafrane: { kind: 'note-verbale', reference: 'N° 0412/MAE/DF' },
  tashvar: { kind: 'note-verbale', reference: '26-3/1187' },
  velmora: { kind: 'contact-directory', reference: 'Velmora, diplomatic point of contact' },
  phrasin: { kind: 'note-verbale', reference: 'PHR/NY/2026/09' },
  belquira: { kind: 'mission-letter', reference: 'BQ-ONU-77/2026' },
  tolumea: { kind: 'note-verbale', reference: 'TOL 12/26' },
  vairaku: { kind: 'contact-directory', reference: 'Vairaku, technical point of contact' },
  sefware: { kind: 'note-verbale', reference: 'N° 88/ARS/26' },
  tirenza: { kind: 'mission-letter', reference: 'TZ/MP/26/15' },
};

export function addressOf(key: PersonKey): string {
  return `${PEOPLE[key].mailbox}@demo.example`;
}

function person(name: string, post: string, mailbox: string, ...hats: [Hat, ...Hat[]]): DemonstrationPerson {
  return { name, post, mailbox, hats };
}
