import { durationPart, startPart } from './criteria/timing.ts';
import { languagePart } from './criteria/language.ts';
import { maturityNowPart, maturityTargetPart } from './criteria/maturity.ts';
import { modePart } from './criteria/mode.ts';
import { closenessPart, hubPart } from './criteria/place.ts';
import { conditionsPart, evidencePart, genderPart } from './criteria/principles.ts';
import { placesPart, runningPart, trackRecordPart } from './criteria/record.ts';
import { sizePart } from './criteria/size.ts';
import { themePart } from './criteria/theme.ts';
import { noteAgePart, noteDisputePart, noteLevelPart } from './criteria/trust.ts';
import type { Part } from './rule.ts';
import type { CriterionId } from './weights.ts';

/** The parts of each criterion. Text has none: its value is the BM25 score, which reads the whole catalogue. */
export const PARTS = {
  theme: [themePart],
  text: [],
  language: [languagePart],
  mode: [modePart],
  maturity: [maturityNowPart, maturityTargetPart],
  place: [closenessPart, hubPart],
  timing: [startPart, durationPart],
  size: [sizePart],
  trust: [noteLevelPart, noteAgePart, noteDisputePart],
  principles: [conditionsPart, evidencePart, genderPart],
  'track-record': [trackRecordPart],
  absorption: [runningPart, placesPart],
} as const satisfies Record<CriterionId, readonly Part[]>;
