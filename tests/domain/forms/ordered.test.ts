import { parseWithZod } from '@conform-to/zod/v4';
import { expect, test } from 'vitest';
import { NEED_STEP_SCHEMAS } from '#app/forms/needs.ts';

/** The lists of a need's form that stand in order of importance. */
const LISTS = [
  ['what', 'themes', 'INC-CSIRT', 'LAW'],
  ['how', 'modes', 'REM', 'TRN'],
] as const;

test.each(LISTS)(
  'of %s, what is chosen in two places of %s is told and not dropped',
  (step, name, first, second) => {
    const form = new FormData();
    form.append('revision', '1');
    form.append('textLanguage', 'en');
    for (const chosen of [first, second, '', first]) form.append(name, chosen);
    const read = parseWithZod(form, { schema: NEED_STEP_SCHEMAS[step] });
    expect(read.status === 'error' && read.error).toEqual({ [name]: ['needs.error.twice'] });
    expect(read.payload[name]).toEqual([first, second, '', first]);
  },
);

test.each(LISTS)(
  'of %s, places left empty between two answers of %s are nothing',
  (step, name, first, second) => {
    const form = new FormData();
    form.append('revision', '1');
    form.append('textLanguage', 'en');
    for (const chosen of [first, '', second, '']) form.append(name, chosen);
    const read = parseWithZod(form, { schema: NEED_STEP_SCHEMAS[step] });
    expect(read.status === 'success' && read.value).toMatchObject({ [name]: [first, second] });
  },
);
