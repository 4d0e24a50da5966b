import type { Day } from '#app/domain/codes/day.ts';
import type { Lane } from '#app/domain/notices/notice.ts';

/** A record that waits for somebody; `says` is the key of the sentence on what is to be done. */
export type WaitingRecord = {
  lane: Extract<Lane, 'me' | 'others'>;
  path: string;
  title: string;
  /** Absent for a name, which may be of any. */
  titleLanguage?: string;
  reference: string;
  says: string;
  since: Day;
  by?: Day;
};
