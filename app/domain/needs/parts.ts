import { isWider, narrower, wider, type Tier } from '#app/domain/visibility.ts';
import type { NeedContent } from './need-content.ts';

type PartRule = {
  /** The answers that are seen together; the State's name is no answer. */
  fields: readonly (keyof NeedContent)[];
  /** Who sees it unless the State says otherwise. */
  usual: Tier;
  /** What the State may choose. */
  tiers: readonly Tier[];
};

const ANY = ['T0', 'T1', 'T2', 'T3'] as const;

/**
 * The parts of a need that a State shows or keeps, each as a whole. Two are bounded on the wide side: a need that
 * nobody may know by its theme cannot circulate, and a hub, which covers few States, would tell which State it is.
 * `T4` stands only where a need can be handed in without the answer.
 */
export const NEED_PARTS = {
  subject: { fields: ['themes'], usual: 'T1', tiers: ['T0', 'T1'] },
  size: { fields: ['sizeBand'], usual: 'T1', tiers: ANY },
  state: { fields: [], usual: 'T2', tiers: ['T0', 'T1', 'T2'] },
  title: { fields: ['title'], usual: 'T2', tiers: ANY },
  summary: { fields: ['summary', 'contextNote'], usual: 'T2', tiers: [...ANY, 'T4'] },
  outcomes: { fields: ['purpose', 'outcomes', 'ownerUnit'], usual: 'T2', tiers: ANY },
  basis: {
    fields: ['basis', 'basisTitle', 'basisYear', 'basisSection', 'evidence'],
    usual: 'T2',
    tiers: ANY,
  },
  norms: { fields: ['norms'], usual: 'T2', tiers: ANY },
  maturity: { fields: ['maturityNow', 'maturityTarget'], usual: 'T3', tiers: [...ANY, 'T4'] },
  people: { fields: ['genderMarker', 'beneficiaries'], usual: 'T2', tiers: ANY },
  delivery: { fields: ['modes', 'languages', 'technologyBarrier'], usual: 'T2', tiers: ANY },
  hubs: { fields: ['hubIds'], usual: 'T2', tiers: ['T2', 'T3'] },
  timing: { fields: ['startAfter', 'startBefore', 'durationWeeks', 'urgency'], usual: 'T2', tiers: ANY },
  priority: { fields: ['priority'], usual: 'T2', tiers: ANY },
  conditions: { fields: ['redLines', 'dataPlace'], usual: 'T2', tiers: ANY },
  exclusions: { fields: ['excludedOrganisations'], usual: 'T3', tiers: ['T2', 'T3', 'T4'] },
} as const satisfies Record<string, PartRule>;

export type NeedPart = keyof typeof NEED_PARTS;
export const NEED_PART_IDS = Object.keys(NEED_PARTS) as NeedPart[];

/** What a State chose, part by part. */
export type NeedTiers = Readonly<Record<NeedPart, Tier>>;

/** The choices as they are stored, where a part that was left alone has its usual tier. */
export function tiersOf(chosen: Partial<Record<NeedPart, Tier>>): NeedTiers {
  return each((part) => {
    const tier = chosen[part];
    return tier && mayChoose(part, tier) ? tier : NEED_PARTS[part].usual;
  });
}

export function mayChoose(part: NeedPart, tier: Tier): boolean {
  return (NEED_PARTS[part].tiers as readonly Tier[]).includes(tier);
}

/** Part by part what both allow. */
export function narrowest(one: NeedTiers, other: NeedTiers): NeedTiers {
  return each((part) => narrower(one[part], other[part]));
}

/** Part by part what either shows. */
export function widest(one: NeedTiers, other: NeedTiers): NeedTiers {
  return each((part) => wider(one[part], other[part]));
}

/** Parts that more people would see by the second than by the first. */
export function widenedParts(from: NeedTiers, to: NeedTiers): NeedPart[] {
  return NEED_PART_IDS.filter((part) => isWider(to[part], from[part]));
}

/** Parts chosen wider than the subject: nobody is shown a need without its theme, so they would be seen by nobody more. */
export function widerThanSubject(tiers: NeedTiers): NeedPart[] {
  return NEED_PART_IDS.filter((part) => isWider(tiers[part], tiers.subject));
}

/** The part an answer belongs to; the language of the texts belongs to each of them and has none of its own. */
export function partOf(field: Exclude<keyof NeedContent, 'textLanguage'>): NeedPart {
  const found = NEED_PART_IDS.find((part) =>
    (NEED_PARTS[part].fields as readonly (keyof NeedContent)[]).includes(field),
  );
  if (!found) throw new Error(`No part of a need holds ${field}`);
  return found;
}

/** These answers without those that stand nowhere on the platform. */
export function withoutOutside(answers: Partial<NeedContent>, tiers: NeedTiers): Partial<NeedContent> {
  const outside = NEED_PART_IDS.filter((part) => tiers[part] === 'T4').flatMap(
    (part): readonly string[] => NEED_PARTS[part].fields,
  );
  return Object.fromEntries(Object.entries(answers).filter(([field]) => !outside.includes(field)));
}

function each(tierOf: (part: NeedPart) => Tier): NeedTiers {
  return Object.fromEntries(NEED_PART_IDS.map((part) => [part, tierOf(part)])) as NeedTiers;
}
