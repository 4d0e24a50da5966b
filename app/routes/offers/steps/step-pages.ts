import type { ReactNode } from 'react';
import type { OfferStep } from '#app/domain/offers/steps.ts';
import { HowFields } from './how.tsx';
import { PrinciplesFields } from './principles.tsx';
import type { StepFieldsProps } from './step-fields.ts';
import { TermsFields } from './terms.tsx';
import { WhatFields } from './what.tsx';
import { WhenFields } from './when.tsx';
import { WhoFields } from './who.tsx';

/** The questions of each step. What its form reads and no box asks for would be erased by the next save. */
export const STEP_PAGES: Record<OfferStep, (props: StepFieldsProps) => ReactNode> = {
  what: WhatFields,
  how: HowFields,
  who: WhoFields,
  when: WhenFields,
  terms: TermsFields,
  principles: PrinciplesFields,
};
