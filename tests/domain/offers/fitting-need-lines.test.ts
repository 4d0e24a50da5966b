import { expect, it } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { fittingNeedLines } from '#app/routes/offers/own/fitting-need-lines.ts';

it('a need that fits has the points that its own pages say, to the hundredth', () => {
  const view = { audience: 'registered', place: { kind: 'region' }, answers: { title: 'A need' } };
  const need = { id: 'n', reference: 'N-111111', circulatesUntil: '2026-12-31', view };
  const criteria = [{ criterion: 'theme', points: 0, of: 84 }];
  const [line] = fittingNeedLines([{ need, points: 61.27, criteria }] as never, translator('en'));
  expect(line?.facts[0]).toContain('61.27');
});
