import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NEED_STEP_IDS, NEED_STEPS, type NeedStep } from '#app/domain/needs/steps.ts';
import { translator } from '#app/i18n/translate.ts';
import { STEP_PAGES } from '#app/routes/needs/steps/step-pages.ts';
import type { NeedFields } from '#app/routes/needs/steps/step-props.ts';

/** The answers for which a step has a box; rows of boxes are of the answer that they belong to. */
function asked(step: NeedStep): string[] {
  const names = new Set<string>();
  const field = (name: string) => ({ id: name, name, getFieldList: () => [], getFieldset: () => ({}) });
  const fields = new Proxy({} as NeedFields, {
    get: (_fields, name: string) => {
      names.add(name);
      return field(name);
    },
  });
  const Page = STEP_PAGES[step];
  renderToStaticMarkup(
    <Page
      t={translator('en')}
      fields={fields}
      lang="en"
      choices={{ themes: [], languages: [], hubs: [{ value: '1', label: 'A hub' }] }}
      unknown={[]}
      seenBy={() => undefined}
      isOutside={() => false}
    />,
  );
  return [...names];
}

test.each(NEED_STEP_IDS)(
  'the page of %s has a box for every answer that it asks for: a save erases no other',
  (step) => {
    expect(asked(step)).toEqual(expect.arrayContaining([...NEED_STEPS[step]]));
  },
);
