import { lapsingOpenings } from '#app/operations/needs/lapse-openings.ts';
import { circulationsClosing } from '#app/operations/needs/circulation-due.ts';
import { needsExpiring, remindingStates } from '#app/operations/needs/needs-due.ts';
import { proposalsLapsing } from '#app/operations/matches/matches-due.ts';
import { poolsSettling } from '#app/operations/pools/pools-due.ts';
import { completionDue } from '#app/operations/matches/delivery/completion-due.ts';
import { followUpDue } from '#app/operations/matches/delivery/follow-up-due.ts';
import { silenceDue } from '#app/operations/matches/delivery/silence-due.ts';
import { dailyHeads } from '#app/operations/verification/daily-heads-due.ts';
import { endedNotes } from '#app/operations/verification/ended-notes-due.ts';
import { endingNotes } from '#app/operations/verification/ending-notes-due.ts';
import { lateRequests } from '#app/operations/verification/late-requests-due.ts';
import { publishingNumbers } from '#app/operations/numbers/publish-numbers-due.ts';
import { publishingStandings } from '#app/operations/principles/publish-standings-due.ts';
import { sendingDigests } from '#app/operations/notices/digests-due.ts';
import { offersArchived, offersGoingStale } from '#app/operations/offers/offers-due.ts';
import { remindingDonors } from '#app/operations/offers/remind-donors-due.ts';
import { fittingNeedsDue, savedSearchesDue } from '#app/operations/searches/watching-due.ts';
import { removingDue } from '#app/operations/retention/remove-due.ts';
import type { DueWork } from './due-work.ts';

/** All that the clock brings about, in the order in which it is done: what ends, who is told, what is removed. */
export const DUE_WORK: readonly DueWork[] = [
  offersArchived,
  offersGoingStale,
  endedNotes,
  circulationsClosing,
  poolsSettling,
  proposalsLapsing,
  needsExpiring,
  lapsingOpenings,
  completionDue,
  dailyHeads,
  publishingNumbers,
  publishingStandings,
  remindingDonors,
  remindingStates,
  silenceDue,
  followUpDue,
  endingNotes,
  lateRequests,
  savedSearchesDue,
  fittingNeedsDue,
  sendingDigests,
  removingDue,
];
