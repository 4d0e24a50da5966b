import type { ApplicationKind } from '#app/domain/accounts/application.ts';
import type { Evidence } from '#app/domain/accounts/invitation.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { OrganisationKey } from './organisations.ts';
import type { PersonKey } from './people.ts';

/** People who are asked in and have not answered. Nordvale has no focal point yet: a second broker has to confirm hers. */
export const INVITATIONS: readonly {
  name: string;
  post: string;
  mailbox: string;
  role: Role;
  organisation: OrganisationKey;
  evidence?: Omit<Evidence, 'on'>;
  /** The other broker has confirmed it, so that there is a link. */
  confirmed?: true;
}[] = [
  {
    name: 'Linnea Sjöholt',
    post: 'Ambassador for digital affairs',
    mailbox: 'nordvale-focal',
    role: 'focal_point',
    organisation: 'nordvale',
    evidence: { kind: 'note-verbale', reference: 'NV/114/26' },
  },
  {
    name: 'Baltasar Quiroma',
    post: 'Deputy coordinator',
    mailbox: 'isthmus-deputy',
    role: 'hub_coordinator',
    organisation: 'isthmus',
    confirmed: true,
  },
];

/** Organisations that would like to give; one may be here already under another spelling. */
export const APPLICATIONS: readonly {
  organisation: string;
  kind: ApplicationKind;
  website: string;
  name: string;
  post: string;
  mailbox: string;
  language: UiLanguage;
  offer: string;
  daysAgo: number;
  refused?: string;
}[] = [
  {
    organisation: 'Quillon Academy of Network Studies',
    kind: 'academia',
    website: 'https://quillon.demo.example/',
    name: 'Perpetua Anselm',
    post: 'Director of short courses',
    mailbox: 'quillon',
    language: 'en',
    offer:
      'Two-week courses on running a national response team, on site or at a regional hub, for up to twenty people a year. In English and Portuguese.',
    daysAgo: 9,
  },
  {
    organisation: 'BRIGHTWATER HOSTING, LTD.',
    kind: 'company',
    website: '',
    name: 'Emeka Wrenfield',
    post: 'Sales',
    mailbox: 'brightwater-sales',
    language: 'en',
    offer: 'Hosting for registries, with training of the people who run them.',
    daysAgo: 2,
  },
  {
    organisation: 'Farrow Gate Consulting',
    kind: 'company',
    website: '',
    name: 'Otis Farrow',
    post: 'Partner',
    mailbox: 'farrow-gate',
    language: 'en',
    offer: 'Advice on tenders for office buildings.',
    daysAgo: 14,
    refused:
      'The platform is for capacity-building in ICT security. You may apply again with an offer in that field.',
  },
];

/** Who lost telephone and codes; the mission wrote, and a broker has to confirm. */
export const RECOVERY = { email: 'tirenza', reference: 'PM/TIR/31/26' } as const satisfies {
  email: PersonKey;
  reference: string;
};
