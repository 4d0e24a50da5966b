import type { Day } from '#app/domain/codes/day.ts';
import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import type { Became } from '#app/domain/matches/party-view.ts';
import type { ScorePartInWords } from '#app/i18n/score-parts.ts';
import type { DeliveryShown } from './delivery-shown.ts';
import type { FactRow } from './offer-rows.ts';
import type { Chip } from '#app/ui/record/principle-chips.tsx';
import type { KeptShown } from './kept-shown.ts';
import type { InterestShown } from './interest-shown.tsx';
import type { SummedNote } from '#app/ui/record/note-summary.tsx';
import type { ShownNote } from './note.ts';

/** One side of a match as one reader may see it. */
export type SideShown = {
  title: string;
  /** Absent where the title is ours, as of a masked need. */
  lang?: string;
  who: string;
  href?: string;
  rows: FactRow[];
  note?: ShownNote;
};

export type ContactShown = {
  name: string;
  post: string;
  email: string;
  organisation: string;
  state?: string;
  /** Out of office today: one neutral line. */
  away?: string;
};

/** What a hub was asked about the offer or said of it, and in its own words what should change. */
export type OpinionLine = { text: string; given: boolean; changes?: string };

/** The record of a match, shaped for one reader: nothing is in it that this reader may not see. */
export type MatchPage = {
  id: string;
  reference: string;
  status: MatchStatus;
  /** For a side, of what is over: what became of it, as its list says it. */
  became?: Became | undefined;
  offer: SideShown;
  /** For whoever decides about the offer: what was checked about its technology. */
  trust?: SummedNote;
  /**
   * `masked` until an introduction, and then until the reader keeps it confidential; `over` where the match has ended since,
   * `over-but-messages` while its thread, and who wrote there for the State, may still be read.
   */
  need: SideShown & { masked: 'until-introduced' | 'until-kept' | 'over' | 'over-but-messages' | false };
  /** Why a donor reads nothing of what the receiving State says of itself; absent where it does. */
  receiverUnread?: 'not-yet' | 'no-longer';
  next: {
    what: string;
    who: string;
    since: Day;
    by?: Day;
    left?: number;
    total?: number;
    yours: boolean;
    /** For brokers: that another one has it, or nobody. */
    has?: string;
  };
  /** The acts this reader may go on to, each a page that says what it does. */
  acts: { href: string; label: string; variant?: 'secondary' | 'give' | 'receive' }[];
  /** For a broker with a role of their own on one side of it: where; nothing of it is theirs to decide. */
  ownSide?: string | undefined;
  /** Why these two: from the facts this reader may see. */
  score?: { parts: ScorePartInWords[]; total: number; max: number; made: string };
  /** How it stands to the ten, as far as this reader may know. */
  chips: Chip[];
  /** For a donor that was introduced: where it says first that it keeps confidential what it is given. */
  keepFirst?: string;
  /** What the donor said it would do, for whoever may read it. */
  interest?: InterestShown | undefined;
  contacts: { title: string; contact: ContactShown }[];
  /** For brokers, where no contact is released yet: which side's is out of office. */
  away?: string[];
  /** For brokers: what hubs were asked about the offer, and said of it; and which answers are out since when. */
  opinions?: { href: string; lines: OpinionLine[]; out: string[] };
  events: { at: Date; what: string; who?: string[]; note?: string }[];
  closing?: string;
  /** From the completion on: what was kept of the principles. */
  kept?: KeptShown | undefined;
  /** How it goes, from the introduction on. */
  delivery?: DeliveryShown;
};
