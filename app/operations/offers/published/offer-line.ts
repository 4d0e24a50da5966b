import type { Day } from '#app/domain/codes/day.ts';
import { presenceFirst } from '#app/domain/codes/mode-groups.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { noteState, type OfferLine } from '#app/domain/offers/offer-line.ts';
import { eligibleText, windowText } from './offer-words.ts';

/** Two lines on a screen; the rest is on the offer's own page. */
const SUMMARY_SHOWN = 240;

/**
 * The catalogue replaces an offer that changes, so what was said of one stays true of it for its day and language;
 * lists say the same lines to every reader.
 */
const said = new WeakMap<PublishedOffer, Map<string, { on: Day; line: OfferLine }>>();

export function offerLine(offer: PublishedOffer, t: Translator, on: Day): OfferLine {
  let lines = said.get(offer);
  if (!lines) said.set(offer, (lines = new Map<string, { on: Day; line: OfferLine }>()));
  let latest = lines.get(t.lang);
  if (latest?.on !== on) lines.set(t.lang, (latest = { on, line: makeLine(offer, t, on) }));
  return latest.line;
}

function makeLine(offer: PublishedOffer, t: Translator, on: Day): OfferLine {
  return {
    id: offer.id,
    title: offer.title,
    titleLanguage: offer.textLanguage,
    summary: offer.summary.slice(0, SUMMARY_SHOWN),
    who: offer.organisation.name,
    facts: [
      t.list(
        presenceFirst(offer.modes)
          .slice(0, 3)
          .map((mode) => t(`codes.modes.${mode}`)),
      ),
      t('home.offer.for', { whom: eligibleText(offer.eligible, t, 3) }),
      t.list(offer.languages.slice(0, 4).map((code) => t.language(code))),
      windowText(offer, t, on),
    ],
    note: offer.note && {
      level: offer.note.level,
      issuer: offer.note.issuer,
      issuedOn: offer.note.issuedOn,
      expiresOn: offer.note.expiresOn,
      state: noteState(offer.note, on),
    },
  };
}
