import { nameKey } from '#app/domain/organisations/name-key.ts';

/** Whom a hub is tied to, by name: who pays it, who owns or governs it, with whom it works without being paid. */
export type HubTies = {
  /** What the hub is called, and was. */
  names: readonly string[];
  funders: readonly string[];
  owners: readonly string[];
  partners: readonly string[];
};

/** Everybody who stands behind what an opinion is about, by name. */
export type Concerned = {
  /** The donor, or the State's delegation; with former names. */
  organisations: readonly string[];
  /** Who pays for the offer, who carries it out, through which hubs it is delivered; empty for a need. */
  funders: readonly string[];
  implementer: string;
  hubs: readonly string[];
};

export const TIE_KINDS = ['itself', 'funder', 'owner', 'partner'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** How the hub is tied, and to whom, as the other side names them. */
export type Tie = { kind: TieKind; name: string };

/** Ties on account of which the hub gives no opinion on an offer, and those that are shown beside it. */
export type HubConflict = { blocking: Tie[]; shown: Tie[] };

/**
 * What stands between a hub and what it is asked about. A hub gives no opinion on an offer of its own, of its funder or
 * of its owner, nor on one that they pay for, carry out or deliver (DOMAIN section 6); a partner does not stand in the
 * way, and is shown. Names are compared as a reader would: spelling, case and look-alike letters make no difference.
 *
 * @param about an opinion on a need concerns no provider: there every tie is shown and none stands in the way
 */
export function hubConflict(hub: HubTies, concerned: Concerned, about: 'need' | 'offer'): HubConflict {
  const others = named([
    ...concerned.organisations,
    ...concerned.funders,
    concerned.implementer,
    ...concerned.hubs,
  ]);
  const ties = (Object.entries(TIED_BY) as [TieKind, (typeof TIED_BY)[TieKind]][]).flatMap(([kind, listOf]) =>
    [...named(listOf(hub)).keys()].flatMap((key) => {
      const name = others.get(key);
      return name === undefined ? [] : [{ kind, name }];
    }),
  );
  const stands = ({ kind }: Tie) => about === 'offer' && BLOCKS[kind];
  return { blocking: ties.filter(stands), shown: ties.filter((tie) => !stands(tie)) };
}

const TIED_BY = {
  itself: (hub) => hub.names,
  funder: (hub) => hub.funders,
  owner: (hub) => hub.owners,
  partner: (hub) => hub.partners,
} as const satisfies Record<TieKind, (hub: HubTies) => readonly string[]>;

const BLOCKS: Readonly<Record<TieKind, boolean>> = {
  itself: true,
  funder: true,
  owner: true,
  partner: false,
};

/** Each name once, by what a reader takes for one. */
function named(names: readonly string[]): Map<string, string> {
  return new Map(names.map((name) => [nameKey(name), name] as const).filter(([key]) => key !== ''));
}
