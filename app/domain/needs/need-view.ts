import type { Audience } from '#app/domain/visibility.ts';
import { AUDIENCES, sees } from '#app/domain/visibility.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import { maskedPlace } from '#app/domain/geography/masked-region.ts';
import type { NeedPlace } from '#app/domain/matches/facts.ts';
import { isStated, type NeedContent } from './need-content.ts';
import type { Need } from './need.ts';
import { NEED_PART_IDS, NEED_PARTS, tiersOf, widest, type NeedPart, type NeedTiers } from './parts.ts';

/**
 * All that one audience gets of a need, and nothing else: what is stored for it, what its pages are drawn from, what
 * the State is shown before it agrees, and what its consent is the hash of.
 */
export type NeedView = {
  audience: Audience;
  reference: string;
  place: NeedPlace;
  /** It is of several States of that area together. */
  pooled?: true;
  answers: Partial<NeedContent> & Pick<NeedContent, 'themes'>;
  /** Parts this audience may know of although their answers stand nowhere on the platform, and whom to ask for them. */
  outside?: { parts: NeedPart[]; contact: string };
};

/** One for each audience; none where this audience is not to know of the need at all. */
export type NeedViews = Partial<Record<Audience, NeedView>>;

type Shown = NeedContent &
  Pick<Need, 'reference' | 'stateCode' | 'outsideContact'> &
  Partial<Pick<Need, 'toldTiers'>>;

const OWN_WORDS = [
  'title',
  'summary',
  'purpose',
  'contextNote',
  'outcomes',
  'ownerUnit',
  'basisTitle',
  'basisSection',
  'technologyBarrier',
] as const;

export function needViews(geography: Geography, need: Shown, tiers: NeedTiers): NeedViews {
  return Object.fromEntries(
    AUDIENCES.filter((audience) => sees(audience, tiers.subject)).map((audience) => [
      audience,
      needView(geography, need, tiers, audience),
    ]),
  );
}

/**
 * The State stays masked from whoever may not know its name: shown as a region in which at least five States remain
 * possible after everything else this audience sees or has ever been shown of it (DOMAIN section 4): who takes an answer
 * away must not thereby draw the region closer around what others remember. Answers that no region can cover are left
 * out.
 */
function needView(geography: Geography, need: Shown, tiers: NeedTiers, audience: Audience): NeedView {
  const parts = NEED_PART_IDS.filter((part) => sees(audience, tiers[part]));
  const answers = answersOf(need, parts);
  const outside = outsideOf(need, tiers, audience);
  const head = { audience, reference: need.reference };
  const rest = outside ? { outside } : {};
  if (parts.includes('state'))
    return { ...head, place: { kind: 'state', code: need.stateCode }, answers, ...rest };
  const ever = need.toldTiers ? widest(tiers, tiersOf(need.toldTiers)) : tiers;
  const told = answersOf(
    need,
    NEED_PART_IDS.filter((part) => sees(audience, ever[part])),
  );
  const { region, hidden } = maskedPlace(geography, need.stateCode, {
    ...(told.languages && { languages: told.languages }),
    ...(told.textLanguage && { textLanguage: [told.textLanguage] }),
  });
  return { ...head, place: { kind: 'region', m49: region }, answers: without(answers, hidden), ...rest };
}

/** The least of a view that a donor with a closed match keeps: what it was about, and no answer else. */
export function remnantOf(view: NeedView): NeedView {
  const { audience, reference, place, pooled, answers } = view;
  return { audience, reference, place, ...(pooled && { pooled }), answers: { themes: answers.themes } };
}

function answersOf(need: Shown, parts: readonly NeedPart[]): NeedView['answers'] {
  const fields = parts.flatMap((part): readonly (keyof NeedContent)[] => NEED_PARTS[part].fields);
  const stated = fields.filter((field) => isStated(need[field]));
  const language = stated.some((field) => (OWN_WORDS as readonly string[]).includes(field))
    ? (['textLanguage'] as const)
    : [];
  return {
    themes: need.themes,
    ...Object.fromEntries([...stated, ...language].map((field) => [field, need[field]])),
  };
}

/** A text whose language would tell the State is left out whole: its words say what language they are in. */
function without(answers: NeedView['answers'], hidden: readonly ('languages' | 'textLanguage')[]) {
  const left = hidden.flatMap((attribute) =>
    attribute === 'textLanguage' ? [...OWN_WORDS, 'textLanguage'] : [attribute],
  );
  return Object.fromEntries(
    Object.entries(answers).filter(([field]) => !left.includes(field)),
  ) as NeedView['answers'];
}

/** Whom to ask is for those who are introduced or chosen, since it names somebody in the State. */
function outsideOf(need: Shown, tiers: NeedTiers, audience: Audience): NeedView['outside'] {
  const parts = NEED_PART_IDS.filter((part) => tiers[part] === 'T4');
  if (parts.length === 0 || !sees(audience, 'T2')) return undefined;
  return { parts, contact: need.outsideContact };
}
