import { readdirSync } from 'node:fs';
import { parseWithZod } from '@conform-to/zod/v4';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { roundSchema } from '#app/forms/circulation.ts';
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

it('of each form: no answer that is wrong hides what two others are together', async () => {
  const objects = (await formsOf()).filter(({ schema }) => checksOf(schema).length > 0);
  expect(objects.length).toBeGreaterThan(15);
  for (const { name, schema } of objects)
    for (const check of checksOf(schema)) expect(check.when, name).toBeTypeOf('function');
});

type Check = { check?: string; when?: unknown };
type Definition = { type: string; checks?: { _zod: { def: Check } }[] } & Partial<
  Record<'in' | 'element' | 'innerType', z.ZodType>
>;

function checksOf(schema: z.ZodType): Check[] {
  const { checks = [] } = schema.def as unknown as Definition;
  return checks.map(({ _zod }) => _zod.def).filter(({ check }) => check === 'custom');
}

/** Every object with answers that the form modules hand out, also within lists and beside what is made of them. */
async function formsOf(): Promise<{ name: string; schema: z.ZodObject }[]> {
  const files = readdirSync('app/forms', { recursive: true, encoding: 'utf8' });
  const modules = files.filter((file) => file.endsWith('.ts')).map((file) => `#app/forms/${file}`);
  const exported = await Promise.all(
    modules.map(async (file) => objectsIn(file, (await import(file)) as unknown)),
  );
  return exported.flat();
}

function objectsIn(name: string, value: unknown, deep = 0): { name: string; schema: z.ZodObject }[] {
  if (typeof value !== 'object' || value === null || deep > 4) return [];
  if (!(value instanceof z.ZodType))
    return Object.entries(value).flatMap(([key, inner]) => objectsIn(`${name} ${key}`, inner, deep + 1));
  const { in: sent, element, innerType } = value.def as unknown as Definition;
  if (value instanceof z.ZodObject)
    return [
      { name, schema: value },
      ...Object.entries(value.shape).flatMap(([key, inner]) => objectsIn(`${name} ${key}`, inner, deep + 1)),
    ];
  return [sent, element, innerType].flatMap((inner) => objectsIn(name, inner, deep + 1));
}

it('donors that are ticked beside a way that reaches more than them are not left out without a word', () => {
  const donor = '018f4c1e-7a10-7c3e-9d2b-1f2e3d4c5b6a';
  const round = { days: '30', 'donors[0]': donor };
  expect(errorsOf(roundSchema, { ...round, mode: 'public' })).toEqual({
    mode: ['circulation.round.donors_ticked'],
  });
  expect(errorsOf(roundSchema, { ...round, mode: 'named' })).toBeUndefined();
  expect(errorsOf(roundSchema, { mode: 'named', days: '30' })).toEqual({
    donors: ['circulation.reach.donors_missing'],
  });
});
