import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { BinaryEquivalence, NoteLevel } from '#app/domain/codes/terms.ts';
import type { OfferFacts, TrackRecord } from '#app/domain/matches/facts.ts';
import type { OfferContent } from './offer.ts';
import { noteFacts } from './trust-note.ts';

/** What everybody may read of a published offer: the donor's own words and codes, and what the platform adds. */
export type PublishedOffer = PublicOfferContent & {
  id: string;
  reference: string;
  organisation: {
    id: string;
    name: string;
    kind: ActorKind;
    stateCode?: string;
    formerNames?: readonly string[];
  };
  /** Names of the hubs that deliver it. */
  viaHubs: readonly string[];
  slotsTaken: number;
  /** Of its technology, as its passports say. */
  binaryEquivalence?: BinaryEquivalence;
  note?: {
    level: NoteLevel;
    issuer: string;
    issuedOn: Day;
    expiresOn: Day;
    disputed: boolean;
    examined: string;
    limits: string;
    reference?: string | undefined;
    signed: boolean;
    stale: boolean;
    otherDisputed?: string | undefined;
  };
  /** Raised whenever what is public of the offer changes. */
  version: number;
  publishedAt: Date;
  /** When what it says changed last, after it was published. */
  changedAt?: Date;
};

/** An offer's content without what is only its donor's: whether it is a suggestion, and a declaration not yet a note. */
export type PublicOfferContent = Omit<
  OfferContent,
  'eligibilitySuggested' | 'viaHubIds' | 'declaration' | 'declarationLimits'
>;

const NO_RECORD: TrackRecord = { ended: 0, fulfilled: 0 };

/** A published offer as matching sees it, with what is not everybody's to read: how its matches ended. */
export function factsOfPublished(offer: PublishedOffer, trackRecord = NO_RECORD): OfferFacts {
  const { organisation, note, eligible, ...same } = offer;
  return {
    ...same,
    organisation: {
      name: organisation.name,
      kind: organisation.kind,
      stateCode: organisation.stateCode,
      formerNames: organisation.formerNames,
    },
    summary: offer.summary || undefined,
    outcomes: offer.outcomes || undefined,
    evidence: offer.evidence || undefined,
    eligible: eligible.includes('all') ? 'all' : eligible,
    note: note && noteFacts(note),
    trackRecord,
  };
}
