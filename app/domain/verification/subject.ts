import { canonicalJson } from '#app/domain/canonical-json.ts';
import type { PublicOfferContent } from '#app/domain/offers/published-offer.ts';
import { boundOf } from '#app/domain/passports/changed-components.ts';
import type { PassportContent } from '#app/domain/passports/passport.ts';

/** A part of the technology as it is handed over, down to the bytes. */
export type Component = {
  product: string;
  vendor: string;
  version: string;
  artefacts: readonly { name: string; sha256: string }[];
  /** The list of its parts (SBOM), where there is one. */
  sbom?: { sha256: string } | undefined;
};

/** What a note binds of a component: its number in the offer, its names, and what its passport says. */
export type BoundComponent = { n: number } & Omit<Component, 'sbom'> & ReturnType<typeof boundOf>;

/** What a note is about: an offer in one version, and what belongs to it. */
export type NoteSubject = {
  offerId: string;
  reference: string;
  /** Raised whenever what is public of the offer changes. */
  version: number;
  /** RFC 8785, of what is public of the offer and of what the passports of its components say. */
  canonicalJson: string;
  passports: readonly NumberedPassport[];
};

type NumberedPassport = PassportContent & { n: number };

/**
 * What is public of an offer as one text, the same for everybody who makes it (RFC 8785): its own words and codes, and of
 * each component what its passport answers, its files, and which list of its parts there is. What the platform adds and
 * moves by itself (places taken, notes, names of organisations) is not in it, nor who stated something by name, so that it
 * changes only when the donor changes the offer, or is merged.
 */
export function subjectJson(
  offer: { reference: string; version: number; donorId: string; content: PublicOfferContent },
  passports: readonly NumberedPassport[],
): string {
  const { reference, version, donorId, content } = offer;
  const components: BoundComponent[] = passports.map((passport) => ({
    n: passport.n,
    ...namesOf(passport),
    ...boundOf(passport),
  }));
  return canonicalJson({ reference, version, donor: donorId, offer: content, components });
}

/** A component as a note names it: which files it was, and which list of its parts. */
export function componentOf(passport: PassportContent): Component {
  const { artefacts, sbom } = passport;
  return {
    ...namesOf(passport),
    artefacts: artefacts.map(({ name, sha256 }) => ({ name, sha256 })),
    sbom: sbom && { sha256: sbom.sha256 },
  };
}

function namesOf({ answers }: PassportContent) {
  return {
    product: answers.product ?? '',
    vendor: answers.vendor ?? '',
    version: answers.productVersion ?? '',
  };
}
