import type { Role } from '#app/domain/accounts/role.ts';
import type { MessageKey, Translator } from '#app/i18n/translate.ts';

type Place = {
  path: string;
  text: Extract<MessageKey, `common.nav.${string}`>;
  /** Addresses that belong here although they do not begin with `path`. */
  also?: RegExp;
};

const EVERYBODY: readonly Place[] = [
  { path: '/offers', text: 'common.nav.offers' },
  { path: '/how-matching-works', text: 'common.nav.how' },
];

/** Needs that States show to everybody stand beside what is on offer; who has an account finds them among their own. */
const ANONYMOUS: readonly Place[] = [
  { path: '/offers', text: 'common.nav.offers' },
  { path: '/needs/public', text: 'common.nav.needs' },
  { path: '/hubs', text: 'common.nav.hubs' },
  { path: '/how-matching-works', text: 'common.nav.how' },
];

/** Each role's own places, most used first. */
const OF_ROLE: Readonly<Record<Role, readonly Place[]>> = {
  donor: [
    {
      path: '/offers/mine',
      text: 'common.nav.my_offers',
      also: /^\/(offers\/(new|import|[^/]+\/)|organisation\/could-offer$)/,
    },
    { path: '/needs', text: 'common.nav.needs', also: /^\/saved-searches/ },
    { path: '/matches', text: 'common.nav.my_matches', also: /^\/pools/ },
    { path: '/hubs', text: 'common.nav.hubs' },
    { path: '/audit', text: 'common.nav.audit' },
  ],
  focal_point: [
    { path: '/needs', text: 'common.nav.my_needs', also: /^\/(pools|organisation\/could-offer$)/ },
    { path: '/matches', text: 'common.nav.my_matches' },
    { path: '/hubs', text: 'common.nav.hubs' },
    { path: '/audit', text: 'common.nav.audit' },
  ],
  broker: [
    { path: '/desk', text: 'common.nav.desk', also: /^\/(unmet-needs|drafts-for-states|pools)/ },
    { path: '/matches', text: 'common.nav.matches' },
    { path: '/exchanges', text: 'common.nav.exchanges' },
    { path: '/invitations', text: 'common.nav.invitations', also: /^\/recoveries/ },
    { path: '/applications', text: 'common.nav.applications' },
    {
      path: '/verification/offers',
      text: 'common.nav.notes',
      also: /^\/verification\/(drafts|requests|issuer$|keys)/,
    },
    { path: '/audit', text: 'common.nav.audit' },
  ],
  hub_coordinator: [
    {
      path: '/hub-desk',
      text: 'common.nav.hub_desk',
      also: /^\/(hub-(profile|dates)$|opinions\/|drafts-for-states|pools)/,
    },
    { path: '/hubs', text: 'common.nav.hubs' },
    { path: '/needs', text: 'common.nav.needs' },
    {
      path: '/verification/offers',
      text: 'common.nav.notes',
      also: /^\/verification\/(drafts|requests|issuer$|keys)/,
    },
  ],
  verifier: [
    {
      path: '/verification/offers',
      text: 'common.nav.notes',
      also: /^\/verification\/(drafts|requests|issuer$|keys)/,
    },
    { path: '/needs', text: 'common.nav.needs' },
  ],
  administrator: [
    { path: '/administration', text: 'common.nav.administration' },
    { path: '/invitations', text: 'common.nav.invitations', also: /^\/recoveries/ },
    { path: '/applications', text: 'common.nav.applications' },
    { path: '/audit', text: 'common.nav.audit' },
  ],
};

type NavigationItem = { href: string; text: string; current?: 'page' | 'section' };

/** There are as many as sections, roles and languages: the same list each time, so that its markup can be kept. */
const listed = new Map<string, readonly NavigationItem[]>();

/** Where a role's work is, without the language: the first of its places. */
export function firstPlace(role: Role): string {
  return OF_ROLE[role][0]!.path;
}

/** The main navigation for a reader; the longest address that leads here is marked. */
export function navigationFor(
  t: Translator,
  path: string,
  role: Role | undefined,
): readonly NavigationItem[] {
  const here = path.split('?')[0] ?? '';
  const places = role ? [...OF_ROLE[role], ...EVERYBODY] : ANONYMOUS;
  const section = places
    .filter((place) => here === place.path || here.startsWith(`${place.path}/`) || place.also?.test(here))
    .sort((a, b) => b.path.length - a.path.length)[0];
  const how = here === section?.path ? 'page' : 'section';
  const key = [t.lang, role, section?.path, how].join(' ');
  let items = listed.get(key);
  if (!items) {
    items = places.map((place) => ({
      href: `/${t.lang}${place.path}`,
      text: t(place.text),
      current: place === section ? how : undefined,
    }));
    listed.set(key, items);
  }
  return items;
}
