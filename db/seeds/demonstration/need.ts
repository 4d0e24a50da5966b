import type { NeedContent } from '#app/domain/needs/need-content.ts';
import type { NeedPart } from '#app/domain/needs/parts.ts';
import type { Tier } from '#app/domain/visibility.ts';
import type { DayFromNow } from './offer.ts';
import type { OrganisationKey } from './organisations.ts';
import type { PersonKey } from './people.ts';

/** Where in its life a need is when the demonstration opens. */
export type NeedStage =
  | 'draft'
  | 'handed-in'
  | 'returned'
  | 'validated'
  | 'consented'
  | 'circulating'
  | 'withdrawn';

export type DemonstrationNeed = {
  /** Its number in DOMAIN section 8. */
  number: number;
  by: PersonKey;
  stage: NeedStage;
  /** How many days ago it was started; what followed came in the days after. */
  startedDaysAgo: number;
  /** The number of a published offer that it asks for. */
  asksFor?: number;
  hubs?: readonly OrganisationKey[];
  /** Where its State chose otherwise than is usual who sees what. */
  tiers?: Partial<Record<NeedPart, Tier>>;
  /** Whom to ask for what is kept outside the platform. */
  outsideContact?: string;
  content: (day: DayFromNow) => Written;
};

/** What every need of the demonstration says, and what only some do. */
type Written = Pick<NeedContent, Always> & Partial<Omit<NeedContent, Always | 'hubIds'>>;
type Always =
  | 'title'
  | 'summary'
  | 'textLanguage'
  | 'themes'
  | 'outcomes'
  | 'basis'
  | 'basisTitle'
  | 'modes'
  | 'languages'
  | 'beneficiaries'
  | 'startAfter'
  | 'startBefore'
  | 'durationWeeks'
  | 'sizeBand'
  | 'urgency'
  | 'priority';
