import type { Day } from '#app/domain/codes/day.ts';
import type { Checks, SubjectKind } from '#app/domain/verification/checklists.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import type { OrganisationKey } from './organisations.ts';
import type { PersonKey } from './people.ts';

/** A day so many days from the one on which the demonstration is set up: its windows are never in the past. */
export type DayFromNow = (days: number) => Day;

/** Where in its life an offer is when the demonstration opens. */
export type OfferStage = 'draft' | 'handed-in' | 'taken-up' | 'returned' | 'published';

export type DemonstrationOffer = {
  /** Its number in DOMAIN section 8; from 41 on, what was added to it. */
  number: number;
  by: PersonKey;
  stage: OfferStage;
  /** How many days ago it was started; what followed came in the days after. */
  startedDaysAgo: number;
  viaHubs?: readonly OrganisationKey[];
  note?: DemonstrationNote;
  content: (day: DayFromNow) => Written;
};

/** A note that somebody else issued on top of what the donor declared. */
export type DemonstrationNote = {
  level: 'L2' | 'L3';
  by: PersonKey;
  issuedDaysAgo: number;
  kind: SubjectKind;
  /** Items that were not simply confirmed. */
  checks: Checks;
  examined: string;
  how: string;
  evidence: readonly string[];
  findings: string;
  limits: string;
  interests: string;
  /** A certificate it rests on: with it the note ends. */
  certificate?: { id: string; endsInDays: number };
  /** What somebody says against it a week later. */
  dispute?: { by: PersonKey; text: string };
};

/** What every offer of the demonstration says, and what only some do. */
type Written = Pick<OfferContent, Always> & Partial<Omit<OfferContent, Always | 'viaHubIds'>>;
type Always =
  | 'title'
  | 'summary'
  | 'textLanguage'
  | 'themes'
  | 'outcomes'
  | 'evidence'
  | 'norms'
  | 'modes'
  | 'cooperation'
  | 'languages'
  | 'beneficiaries'
  | 'eligible'
  | 'opensOn'
  | 'closesOn'
  | 'startsOn'
  | 'durationWeeks'
  | 'slots'
  | 'sizeBand'
  | 'conditions'
  | 'funders'
  | 'exitPlan'
  | 'genderMarker'
  | 'accessibility';
