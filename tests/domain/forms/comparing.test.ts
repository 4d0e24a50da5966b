import { parseWithZod } from '@conform-to/zod/v4';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { interestSchema } from '#app/forms/interests.ts';
import { NEED_STEP_SCHEMAS } from '#app/forms/needs.ts';
import { OFFER_STEP_FORMS } from '#app/forms/offers/read-step.ts';
import { PLAN_PART_SCHEMAS } from '#app/forms/plans.ts';

const first = (name: string, year: number) => ({
  [`${name}.day`]: '1',
  [`${name}.month`]: '1',
  [`${name}.year`]: String(year),
});

function errorsOf(schema: z.ZodType, sent: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(sent)) form.append(name, value);
  const read = parseWithZod(form, { schema });
  return read.status === 'error' ? read.error : undefined;
}

it('days in the wrong order are told together with another wrong answer', () => {
  expect(
    errorsOf(NEED_STEP_SCHEMAS.when, {
      revision: '1',
      ...first('startAfter', 2028),
      ...first('startBefore', 2027),
      durationWeeks: 'about 20',
    }),
  ).toEqual({ durationWeeks: ['needs.error.weeks'], startBefore: ['needs.error.window'] });
  expect(
    errorsOf(OFFER_STEP_FORMS.when.schema, {
      ...first('opensOn', 2028),
      ...first('closesOn', 2027),
      ...first('startsOn', 2028),
      ...first('endsOn', 2027),
      maturityFrom: 'strategic',
      maturityTo: 'start-up',
      slots: 'some',
    }),
  ).toEqual({
    slots: ['offers.error.slots'],
    closesOn: ['offers.error.before'],
    endsOn: ['offers.error.before'],
    maturityTo: ['offers.error.lower'],
  });
  expect(
    errorsOf(PLAN_PART_SCHEMAS.delivery, {
      revision: '1',
      ...first('startsOn', 2028),
      ...first('endsOn', 2027),
      remains: 'x'.repeat(100_000),
    }),
  ).toMatchObject({ remains: [expect.any(String)], endsOn: ['plans.error.before_start'] });
  expect(errorsOf(interestSchema, { ...first('startsOn', 2028), ...first('endsOn', 2027) })).toMatchObject({
    scope: ['interest.scope_needed'],
    endsOn: ['interest.days_wrong'],
  });
});

it('so are conditions that contradict each other, and costs of which one is missing', () => {
  expect(
    errorsOf(OFFER_STEP_FORMS.terms.schema, { declared: 'listed', implementer: 'x'.repeat(5000) }),
  ).toEqual({ implementer: ['offers.error.too_long'], conditions: ['offers.error.which_conditions'] });
  expect(errorsOf(OFFER_STEP_FORMS.principles.schema, { cost1: '100', womenTarget: 'half' })).toEqual({
    womenTarget: ['offers.error.percent'],
    cost2: ['offers.error.three_costs'],
  });
});

it('an answer that is wrong by itself is compared with nothing', () => {
  expect(
    errorsOf(NEED_STEP_SCHEMAS.when, {
      revision: '1',
      ...first('startAfter', 2028),
      ...first('startBefore', 2027),
      'startBefore.month': '13',
    }),
  ).toEqual({ startBefore: ['needs.error.day'] });
  expect(errorsOf(OFFER_STEP_FORMS.principles.schema, { cost1: '100', cost2: 'little' })).toEqual({
    cost2: ['offers.error.cost'],
  });
});
