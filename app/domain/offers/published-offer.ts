import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { Day } from '#app/domain/codes/day.ts';
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
  NoteLevel,
  RemoteAccess,
  SourceAccess,
} from '#app/domain/codes/terms.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { OfferFacts } from '#app/domain/matches/facts.ts';

/** What everybody may read of a published offer. */
export type PublishedOffer = {
  id: string;
  reference: string;
  organisation: { id: string; name: string; kind: ActorKind; stateCode?: string };
  title: string;
  summary: string;
  textLanguage: string;
  themes: readonly ThemeCode[];
  outcomes: string;
  evidence: string;
  norms: readonly Norm[];
  modes: readonly Mode[];
  cooperation: readonly Cooperation[];
  languages: readonly string[];
  interpretation: boolean;
  beneficiaries: readonly BeneficiaryLevel[];
  /** `all`, or ISO alpha-2, M49, LDC, LLDC, SIDS. */
  eligible: readonly string[];
  viaHubs: readonly string[];
  opensOn?: Day;
  closesOn?: Day;
  startsOn?: Day;
  endsOn?: Day;
  durationWeeks?: number;
  slots: number;
  slotsTaken: number;
  sizeBand?: SizeBand;
  maturityFrom?: MaturityStage;
  maturityTo?: MaturityStage;
  remoteAccess?: RemoteAccess;
  dataLocation?: DataLocation;
  sourceAccess?: SourceAccess;
  singleVendor?: boolean;
  supportEndsOn?: Day;
  /** Absent is undeclared, an empty list the declaration "none". */
  conditions?: readonly Condition[];
  conditionsNote: string;
  safeguards: string;
  funders: readonly string[];
  implementer: string;
  exitPlan: string;
  largerProgramme: string;
  genderMarker?: GenderMarker;
  accessibility: string;
  dualUse: boolean;
  note?: {
    level: NoteLevel;
    issuer: string;
    issuedOn: Day;
    expiresOn: Day;
    disputed: boolean;
    examined: string;
    limits: string;
  };
  publishedAt: Date;
};

/** A published offer as matching sees it. */
export function factsOfPublished(offer: PublishedOffer): OfferFacts {
  const { organisation, note, eligible, ...same } = offer;
  return {
    ...same,
    organisation: { name: organisation.name, stateCode: organisation.stateCode },
    summary: offer.summary || undefined,
    outcomes: offer.outcomes || undefined,
    evidence: offer.evidence || undefined,
    eligible: eligible.includes('all') ? 'all' : eligible,
    note: note && {
      level: note.level,
      issuedOn: note.issuedOn,
      expiresOn: note.expiresOn,
      disputed: note.disputed,
    },
  };
}
