import { z } from 'zod';
import { STATE_GROUPS } from '#app/domain/codes/terms.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { OFFER_LIMITS } from '#app/domain/offers/text-limits.ts';
import { comparing } from '../comparing.ts';
import { oneOf, someMatching, someOf } from './fields.ts';
import type { StepForm } from './step-form.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const REGION = /^\d{3}$/;
const STATE = /^[A-Z]{2}$/;

const schema = z
  .object({
    who: oneOf(['all', 'listed']),
    groups: someOf(STATE_GROUPS),
    regions: someMatching(REGION, 40),
    states: someMatching(STATE, OFFER_LIMITS.eligible),
    viaHubIds: someMatching(UUID, 40),
  })
  .superRefine(
    (answers, context) => {
      if (answers.who !== 'listed' || areasOf(answers).length > 0) return;
      context.addIssue({ code: 'custom', path: ['groups'], message: 'offers.error.nobody' });
    },
    comparing('who', 'groups', 'regions', 'states'),
  )
  .transform((answers): Partial<OfferContent> => ({
    eligible: answers.who === 'all' ? ['all'] : answers.who === 'listed' ? areasOf(answers) : [],
    viaHubIds: answers.viaHubIds,
  }));

export const whoForm: StepForm = {
  schema,
  values: ({ eligible, viaHubIds }) => ({
    who: eligible.includes('all') ? 'all' : eligible.length > 0 ? 'listed' : '',
    groups: eligible.filter((code) => (STATE_GROUPS as readonly string[]).includes(code)),
    regions: eligible.filter((code) => REGION.test(code)),
    states: eligible.filter((code) => STATE.test(code)),
    viaHubIds: [...viaHubIds],
  }),
};

function areasOf(answers: { groups: string[]; regions: string[]; states: string[] }): string[] {
  return [...answers.groups, ...answers.regions, ...answers.states];
}
