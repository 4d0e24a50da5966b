import { canonicalJson } from '#app/domain/canonical-json.ts';
import type { PublicOfferContent } from '#app/domain/offers/published-offer.ts';

/** A part of the technology as it is handed over, down to the bytes. */
export type Component = {
  product: string;
  vendor: string;
  version: string;
  artefacts: readonly { name: string; sha256: string }[];
};

/** What a note is about: an offer in one version, and what belongs to it. */
export type NoteSubject = {
  offerId: string;
  reference: string;
  /** Raised whenever what is public of the offer changes. */
  version: number;
  /** RFC 8785, of what is public of the offer and of its components. */
  canonicalJson: string;
  components: readonly Component[];
};

/**
 * What is public of an offer as one text, the same for everybody who makes it (RFC 8785): its own words and codes, and
 * its components. What the platform adds and moves by itself (places taken, notes, names of organisations) is not in it,
 * so that it changes only when the donor changes the offer.
 */
export function subjectJson(
  offer: { reference: string; version: number; donorId: string; content: PublicOfferContent },
  components: readonly Component[],
): string {
  const { reference, version, donorId, content } = offer;
  return canonicalJson({ reference, version, donor: donorId, offer: content, components });
}
