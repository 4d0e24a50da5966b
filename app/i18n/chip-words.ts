import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { PrincipleId } from '#app/domain/codes/principles.ts';
import type { NeedField } from '#app/domain/needs/check-need.ts';
import { NEED_ANSWERS } from '#app/domain/needs/need-answers.ts';
import { OFFER_ANSWERS } from '#app/domain/principles/offer-answers.ts';
import { MATCH_ANSWERS } from '#app/domain/principles/match-principles.ts';
import type { AssessedChip } from '#app/domain/principles/review.ts';
import { shownField } from './need-field.ts';
import type { MessageKey, Translator } from './translate.ts';

/** Of which kind of record: its answers and its sentences. */
const KINDS = {
  offer: {
    answers: OFFER_ANSWERS,
    field: (t: Translator, field: string) => t.label(`offers.field.${field}`),
    evidence: (t: Translator, evidence: string) => t.label(`principles.evidence.${evidence}`),
  },
  need: {
    answers: NEED_ANSWERS,
    field: (t: Translator, field: string) => shownField(t, field as NeedField),
    evidence: (t: Translator, evidence: string) => t.label(`needs.evidence.${evidence}`),
  },
  match: {
    answers: MATCH_ANSWERS,
    field: (t: Translator, part: string) => t.label(`plans.part.${part}`),
    evidence: (t: Translator, evidence: string) => t.label(`principles.match.${evidence}`),
  },
} as const;
export type ChipKind = keyof typeof KINDS;

/** Chips in the reader's language: the state, what it rests on, who assessed it and when, what would change it. */
export function chipWords(t: Translator, kind: ChipKind, chips: readonly AssessedChip[], on: Day) {
  return chips.map((chip) => {
    const answers = answerNames(t, kind, chip);
    const { verdict } = chip;
    return {
      id: chip.id,
      state: chip.state,
      evidence:
        verdict && verdict.verdict !== 'agreed'
          ? t(`principles.chip.broker_${verdict.verdict}`)
          : KINDS[kind].evidence(t, chip.evidence),
      ...(answers.length > 0 && { rests: answers }),
      assessed: assessed(t, chip, on),
      ...(chip.outdated &&
        chip.reviewed && {
          outdated: t('principles.chip.outdated', { day: t.day(dayOf(chip.reviewed.at)) }),
        }),
      ...(verdict?.words && { said: verdict.words }),
      change: change(t, kind, chip, answers),
    };
  });
}

/** Of those that do not apply to every record: when one does. */
const APPLIES_WHEN: Partial<Record<PrincipleId, MessageKey>> = {
  PP3: 'principles.change.na.PP3',
  PP5: 'principles.change.na.PP5',
  PA2: 'principles.change.na.PA2',
  PA3: 'principles.change.na.PA3',
};

/** What rests on a rule of this platform, on the offer or on what is still to come, and on no answer of the record. */
const ON_NO_ANSWER: Readonly<Record<ChipKind, (evidence: string) => boolean>> = {
  offer: (evidence) => evidence === 'state-decides' || evidence === 'no-technology',
  need: (evidence) => ['state-decides', 'technology-in-match', 'agreed-in-match'].includes(evidence),
  match: (evidence) => !['agreed-together', 'written', 'not-written'].includes(evidence),
};

function answerNames(t: Translator, kind: ChipKind, { id, evidence }: AssessedChip): string[] {
  if (id === 'PE2') return [t('principles.chip.all_texts')];
  if (ON_NO_ANSWER[kind](evidence)) return [];
  const { answers, field } = KINDS[kind];
  return answers[id].map((answer: string) => field(t, answer));
}

function assessed(t: Translator, { by, reviewed, agreedAt, outdated }: AssessedChip, on: Day): string {
  if (by === 'both' && agreedAt) return t('principles.chip.by_both', { day: t.day(dayOf(agreedAt)) });
  if (by === 'shown') return t('principles.chip.by_shown', { day: t.day(on) });
  if (by !== 'broker' || !reviewed)
    return t(outdated ? 'principles.chip.by_platform_again' : 'principles.chip.by_platform', {
      day: t.day(on),
    });
  const day = t.day(dayOf(reviewed.at));
  const person = t.person(reviewed.person);
  return person ? t('principles.chip.by_person', { person, day }) : t('principles.chip.by_broker', { day });
}

function change(t: Translator, kind: ChipKind, chip: AssessedChip, answers: readonly string[]): string {
  if (chip.verdict?.verdict === 'open') return t('principles.change.question');
  switch (chip.state) {
    case 'open':
      return openChange(t, kind, chip);
    case 'declared':
      return t('principles.change.declared');
    case 'met':
      if (chip.id === 'PE2') return t('principles.change.scan');
      if (t.has(`principles.change.met.${chip.evidence}`))
        return t.label(`principles.change.met.${chip.evidence}`);
      return answers.length > 0 ? t('principles.change.met') : t('principles.change.rule');
    case 'na':
      return t.label(APPLIES_WHEN[chip.id] ?? 'principles.change.rule');
  }
}

/** A finding of an offer says itself what to do; of everything else a sentence of its own does. */
function openChange(t: Translator, kind: ChipKind, { evidence }: AssessedChip): string {
  const own = `principles.change.open.${kind}.${evidence}`;
  return t.label(kind === 'offer' && !t.has(own) ? `principles.finding.${evidence}` : own);
}
