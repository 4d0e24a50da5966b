import { lapsingOpenings } from '#app/operations/needs/lapse-openings.ts';
import { removingDue } from '#app/operations/retention/remove-due.ts';
import type { DueWork } from './due-work.ts';

/** All that the clock brings about, in the order in which it is done; removing comes last. */
export const DUE_WORK: readonly DueWork[] = [lapsingOpenings, removingDue];
