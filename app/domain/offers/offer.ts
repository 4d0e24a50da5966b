import type { Day } from '#app/domain/codes/day.ts';
import { daysBetween } from '#app/domain/codes/day.ts';
import type {
  BeneficiaryLevel,
  Cooperation,
  GenderMarker,
  MaturityStage,
  Mode,
  SizeBand,
} from '#app/domain/codes/delivery.ts';
import type {
  Condition,
  DataLocation,
  Norm,
  PaidAfter,
  RemoteAccess,
  SourceAccess,
} from '#app/domain/codes/terms.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { OfferStatus } from './lifecycle.ts';

/**
 * What a donor says of an offer. Texts are empty and lists are empty until answered; everything else is absent until
 * answered. A draft may hold any part of it.
 */
export type OfferContent = {
  title: string;
  summary: string;
  /** ISO 639 of title, summary and the other texts. */
  textLanguage: string;
  /** Most important first. */
  themes: readonly ThemeCode[];
  outcomes: string;
  evidence: string;
  norms: readonly Norm[];
  modes: readonly Mode[];
  cooperation: readonly Cooperation[];
  /** Delivery languages, ISO 639. */
  languages: readonly string[];
  /** The donor brings interpretation into the recipients' language. */
  interpretation: boolean;
  beneficiaries: readonly BeneficiaryLevel[];
  /** `all` alone, or ISO 3166-1 alpha-2, M49, LDC, LLDC, SIDS. */
  eligible: readonly string[];
  /** True while `eligible` is only an import's suggestion that the donor has not confirmed. */
  eligibilitySuggested: boolean;
  viaHubIds: readonly string[];
  opensOn?: Day;
  closesOn?: Day;
  startsOn?: Day;
  endsOn?: Day;
  durationWeeks?: number;
  /** How many needs it can serve. */
  slots: number;
  sizeBand?: SizeBand;
  maturityFrom?: MaturityStage;
  maturityTo?: MaturityStage;
  remoteAccess?: RemoteAccess;
  dataLocation?: DataLocation;
  sourceAccess?: SourceAccess;
  singleVendor?: boolean;
  supportEndsOn?: Day;
  /** Absent is undeclared; an empty list is the declaration "none". */
  conditions?: readonly Condition[];
  conditionsNote: string;
  safeguards: string;
  funders: readonly string[];
  implementer: string;
  exitPlan: string;
  largerProgramme: string;
  /** USD a year, in each of the first three years after the help; all three or none (PP1). */
  runningCosts?: readonly number[];
  paidAfter?: PaidAfter;
  /** Who on the recipient's side works beside the donor and carries on. */
  localCounterpart: string;
  /** Months after the end when the donor looks at it again. */
  followUpMonths?: number;
  /** Of a hundred who take part, how many women it aims for (PE1). */
  womenTarget?: number;
  genderMarker?: GenderMarker;
  accessibility: string;
  /** Could serve surveillance, interception or exploitation. */
  dualUse: boolean;
  /** The donor's own statement about the technology; becomes the L1 trust note when the offer is handed in. */
  declaration: string;
  /** What that statement does not cover. */
  declarationLimits: string;
};

export type Offer = OfferContent & {
  id: string;
  reference: string;
  organisationId: string;
  /** Who started it. */
  authorId: string;
  status: OfferStatus;
  /** Raised by every save and every transition: a form made from an older one is stale. */
  revision: number;
  slotsTaken: number;
  importSource?: 'iati' | 'csv';
  /** The published offer that this is a version of. */
  replacesId?: string | undefined;
  createdAt: Date;
  updatedAt: Date;
  /** When its donor last said that it stands as it is: at its publication, or since. */
  confirmedAt?: Date;
  /** When it went stale, while it is. */
  staleSince?: Date;
  submittedAt?: Date;
  publishedAt?: Date;
};

/** How long delivery takes, in days: the stated weeks, else the span of the delivery dates. */
export function deliveryDays(offer: OfferContent): number | undefined {
  if (offer.durationWeeks !== undefined) return offer.durationWeeks * 7;
  if (!offer.startsOn || !offer.endsOn) return undefined;
  return daysBetween(offer.startsOn, offer.endsOn) + 1;
}
