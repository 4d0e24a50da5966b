import { expect, test } from 'vitest';
import type { Geography } from '#app/domain/geography/geography.ts';
import { passportSummary } from '#app/i18n/passport-words.ts';
import { translator } from '#app/i18n/translate.ts';

/** No answer below names a place. */
const NOWHERE = {
  countries: new Map(),
  regions: new Map(),
  countriesByM49: new Map(),
} as unknown as Geography;

test.each([
  ['en', 'Fees after the donation', 'There are fees – 400 dollars from the third year', 'PDF reports'],
  ['ar', 'رسوم بعد المنحة', 'هناك رسوم – 400 dollars from the third year', 'PDF reports'],
] as const)(
  'in %s, fees are a line of their own, beside what the data leaves in',
  (lang, term, fees, format) => {
    const t = translator(lang);
    const answers = {
      product: 'A forensic kit',
      exportFormat: format,
      fees: 'some',
      feesNote: '400 dollars from the third year',
    } as const;
    const passport = { n: 1, answers, gone: [], artefacts: [], noArtefacts: true, statementDeclined: false };
    const facts = new Map(passportSummary(t, NOWHERE, passport).facts.map((fact) => [fact.term, fact.value]));
    expect(facts.get(term)).toBe(fees);
    expect(facts.get(t('passports.public.exit'))).toBe(format);
  },
);

test('who else has a hand on it once it runs is on the one screen, or is said not to be stated', () => {
  const t = translator('en');
  const answers = { product: 'An appliance', killSwitch: 'yes', telemetry: 'always' } as const;
  const passport = { n: 1, answers, gone: [], artefacts: [], noArtefacts: true, statementDeclined: false };
  const facts = new Map(passportSummary(t, NOWHERE, passport).facts.map((fact) => [fact.term, fact.value]));
  expect(facts.get('Can the maker switch it off?')).toBe('Yes');
  expect(facts.get('Data it sends home about itself')).toBe('Always');
  expect(facts.get('How updates arrive')).toBe('Not stated');
  expect(facts.get('Who holds administrator accounts')).toBe('Not stated');
});
