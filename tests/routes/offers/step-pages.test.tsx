import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OFFER_STEP_IDS } from '#app/domain/offers/steps.ts';
import { stepValues } from '#app/forms/offers/read-step.ts';
import { translator } from '#app/i18n/translate.ts';
import { STEP_PAGES } from '#app/routes/offers/steps/step-pages.ts';
import { completeContent, TECHNOLOGY } from '#tests/support/offers.ts';

const CHOICES = { languages: [], regions: [], states: [], hubs: [{ value: '1', label: 'A hub' }] };

/** The answers for which a step has a box, with technology or without. */
function asked(step: (typeof OFFER_STEP_IDS)[number]): string[] {
  const names = new Set<string>();
  const field = (name: string) => {
    names.add(name);
    return { id: name, name };
  };
  const Page = STEP_PAGES[step];
  for (const technology of [true, false])
    renderToStaticMarkup(
      <Page
        t={translator('en')}
        field={field}
        choices={CHOICES}
        offer={{ textLanguage: 'en', technology, suggested: true }}
      />,
    );
  return [...names];
}

test.each(OFFER_STEP_IDS)(
  'the page of %s has a box for every answer that its form reads: a save erases no other',
  (step) => {
    const read = Object.keys(stepValues(step, completeContent(TECHNOLOGY)));
    expect(asked(step).sort()).toEqual(read.sort());
  },
);
