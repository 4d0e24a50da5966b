import { isNamedIn, nameKey } from '#app/domain/organisations/name-key.ts';

/**
 * Whom a hub is tied to, by name: who pays it, who owns or governs it, with whom it works without being paid, who houses
 * it. Of any other organisation that examines: who pays it, and what it declares.
 */
export type HubTies = {
  /** What it is called, and was. */
  names: readonly string[];
  funders: readonly string[];
  owners: readonly string[];
  partners: readonly string[];
  /** Whom it names as an issuer of trust notes, without saying how it is tied to them. */
  declared: readonly string[];
  /** Who houses it, in its own words, which may say where as well. */
  host?: string | undefined;
};

/** Everybody who stands behind what an opinion is about, by name. */
export type Concerned = {
  /** The donor, or the State's delegation; with former names. */
  organisations: readonly string[];
  /** Who pays for the offer, who carries it out, through which hubs it is delivered; empty for a need. */
  funders: readonly string[];
  implementer: string;
  hubs: readonly string[];
  /** What the donor's own profile says of whom the donor is tied to. */
  donor?: HubTies | undefined;
};

/** As the hub is tied by its own profile, and from `funds` on by what the donor's says of the hub. */
const TIE_KINDS = [
  'itself',
  'funder',
  'owner',
  'declared',
  'partner',
  'host',
  'funds',
  'owns',
  'hosts',
  'declared-by',
] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** How the hub is tied, and to whom, as the other side names them. */
export type Tie = { kind: TieKind; name: string };

/** Ties on account of which nothing is said of an offer, and those that are shown beside what is said. */
export type HubConflict = { blocking: Tie[]; shown: Tie[] };

/** What is asked for: an opinion on a need, an opinion on an offer, or a trust note or a second opinion on one. */
export type AskedAbout = 'need' | 'offer' | 'note';

/** Everybody who stands behind an offer, whose donor is called by these names. */
export function behindOffer(
  organisations: readonly string[],
  offer: { funders: readonly string[]; implementer: string; viaHubs: readonly string[] },
  donor?: HubTies,
): Concerned {
  return {
    organisations,
    funders: offer.funders,
    implementer: offer.implementer,
    hubs: offer.viaHubs,
    donor,
  };
}

/**
 * What stands between a hub and what it is asked about; and between whoever examines and an offer. Nobody says anything of
 * an offer of its own, of its funder or of its owner, nor of one that they pay for, carry out or deliver (DOMAIN section
 * 6). No other tie stands in the way, and each is shown: a partner, who houses it, and what the donor's own profile says of
 * the hub. Names are compared as a reader would: spelling, case and look-alike letters make no difference.
 *
 * @param about an opinion on a need concerns no provider: there every tie is shown and none stands in the way; on a note
 * a tie that was declared stands in the way as well
 */
export function hubConflict(hub: HubTies, concerned: Concerned, about: AskedAbout): HubConflict {
  const others = everybody(concerned);
  const own = NAMED_AS.flatMap(([kind, listOf]) =>
    [...named(listOf(hub)).keys()].flatMap((key) => {
      const name = others.get(key);
      return name === undefined ? [] : [{ kind, name }];
    }),
  );
  const houses = [...others.values()].filter((name) => isNamedIn(hub.host ?? '', name));
  const ties = [
    ...own,
    ...houses.map((name): Tie => ({ kind: 'host', name })),
    ...tiesOfDonor(concerned.donor, hub).filter(
      (tie) => !own.some(({ kind, name }) => kind === tie.kind && nameKey(name) === nameKey(tie.name)),
    ),
  ];
  const stands = ({ kind }: Tie) => BLOCKS[about].has(kind);
  return { blocking: ties.filter(stands), shown: ties.filter((tie) => !stands(tie)) };
}

/** Whether an organisation that is called so, or was, is one of those who stand behind it. */
export function standsBehind(names: readonly string[], concerned: Concerned): boolean {
  const others = everybody(concerned);
  return [...named(names).keys()].some((key) => others.has(key));
}

function everybody({ organisations, funders, implementer, hubs }: Concerned): Map<string, string> {
  return named([...organisations, ...funders, implementer, ...hubs]);
}

/** What the donor's profile says of the hub, said from the side of the hub. */
function tiesOfDonor(donor: HubTies | undefined, { names }: HubTies): Tie[] {
  const name = donor?.names[0];
  if (!donor || name === undefined) return [];
  const called = named(names);
  const saysOf = (listed: readonly string[]) => [...named(listed).keys()].some((key) => called.has(key));
  const said = {
    funds: saysOf(donor.funders),
    owns: saysOf(donor.owners),
    partner: saysOf(donor.partners),
    hosts: names.some((own) => isNamedIn(donor.host ?? '', own)),
    'declared-by': saysOf(donor.declared),
  } as const;
  return (Object.keys(said) as (keyof typeof said)[]).flatMap((kind) => (said[kind] ? [{ kind, name }] : []));
}

const NAMED_AS = [
  ['itself', (hub) => hub.names],
  ['funder', (hub) => hub.funders],
  ['owner', (hub) => hub.owners],
  // What was kept before it was told apart has it among the partners.
  ['declared', (hub: Partial<HubTies>) => hub.declared ?? []],
  ['partner', (hub) => hub.partners],
] as const satisfies readonly (readonly [TieKind, (hub: HubTies) => readonly string[]])[];

const BLOCKS: Readonly<Record<AskedAbout, ReadonlySet<TieKind>>> = {
  need: new Set(),
  offer: new Set(['itself', 'funder', 'owner']),
  note: new Set(['itself', 'funder', 'owner', 'declared']),
};

/** Each name once, by what a reader takes for one. */
function named(names: readonly string[]): Map<string, string> {
  return new Map(names.map((name) => [nameKey(name), name] as const).filter(([key]) => key !== ''));
}
