import { hasTechnology } from '#app/domain/codes/delivery.ts';
import type { Day } from '#app/domain/codes/day.ts';
import { noteState } from '#app/domain/offers/offer-line.ts';
import { isContested } from '#app/domain/offers/trust-note.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { passportSummary } from '#app/i18n/passport-words.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { readCountingNote } from '#app/operations/verification/read-counting-note.ts';
import { withActor } from '#db/client.ts';
import { listPublishedPassports } from '#db/queries/passports/published.ts';

export type Compared = Awaited<ReturnType<typeof comparedOffer>>;

/** What is held side by side of an offer: who answers for it, what was checked, and what its technology reaches. */
export async function comparedOffer(offer: PublishedOffer, t: Translator, on: Day) {
  const technology = hasTechnology(offer.modes);
  const { passports, besideNote } = await withActor({ kind: 'anonymous' }, async (tx) => ({
    passports: technology ? await listPublishedPassports(tx, offer.id) : [],
    besideNote: await readCountingNote(tx, offer, on),
  }));
  return {
    id: offer.id,
    title: offer.title,
    lang: offer.textLanguage,
    organisation: offer.organisation.name,
    technology,
    note: offer.note && {
      level: offer.note.level,
      issuer: offer.note.issuer,
      reference: offer.note.reference,
      issuedOn: t.day(offer.note.issuedOn),
      expiresOn: t.day(offer.note.expiresOn),
      examined: offer.note.examined,
      limits: offer.note.limits,
      ...besideNote,
      disputed: isContested(offer.note),
      state: noteState(offer.note, on),
    },
    components: passports.map((passport) => passportSummary(t, currentGeography(), passport)),
  };
}
