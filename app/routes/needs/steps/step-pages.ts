import type { ReactElement } from 'react';
import type { NeedStep } from '#app/domain/needs/steps.ts';
import { HowStep } from './how.tsx';
import { LimitsStep } from './limits.tsx';
import { ResultsStep } from './results.tsx';
import type { StepProps } from './step-props.ts';
import { WhatStep } from './what.tsx';
import { WhenStep } from './when.tsx';

/** The questions of each step. What its form reads and no box asks for would be erased by the next save. */
export const STEP_PAGES: Record<NeedStep, (props: StepProps) => ReactElement> = {
  what: WhatStep,
  results: ResultsStep,
  how: HowStep,
  when: WhenStep,
  limits: LimitsStep,
};
