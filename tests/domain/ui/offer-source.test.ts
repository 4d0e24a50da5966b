import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { offerPage } from '#app/routes/offers/published/offer-page.ts';
import { publishedOffer } from '#tests/support/offers.ts';

test.each(['en', 'ar'] as const)(
  'in %s, the source is told only of an offer that brings technology',
  (lang) => {
    const t = translator(lang);
    const told = (modes: ('TRN' | 'TEC')[]) =>
      JSON.stringify(
        offerPage(publishedOffer({ modes, sourceAccess: 'open' }), t, '2026-11-26', {
          review: undefined,
          giving: undefined,
          beside: [],
          besideNote: { unexamined: [], tied: [] },
        }).terms,
      ).includes(t('codes.source_access.open'));
    expect([told(['TEC']), told(['TRN'])]).toEqual([true, false]);
  },
);
