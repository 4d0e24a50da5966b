import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { IssuedLevel } from './level.ts';

export type NoteInTime = {
  reference: string;
  level: IssuedLevel;
  offerVersion: number;
  issuedAt: Date;
  expiresOn: Day;
  revokedAt?: Date | undefined;
  supersededAt?: Date | undefined;
};

/**
 * The signed note that an agreement rests on at a moment, of all that were ever said of the offer: of this version of it, in
 * force then, the highest level, the one that lasts longest (as app.agreement_facts chooses).
 */
export function countingNote<Note extends NoteInTime>(
  notes: readonly Note[],
  offerVersion: number | undefined,
  at: Date,
): Note | undefined {
  const endedBy = (end: Date | undefined) => end !== undefined && end <= at;
  return notes
    .filter(
      (note) =>
        note.offerVersion === offerVersion &&
        note.issuedAt <= at &&
        dayOf(at) <= note.expiresOn &&
        !endedBy(note.revokedAt) &&
        !endedBy(note.supersededAt),
    )
    .toSorted((a, b) => b.level.localeCompare(a.level) || b.expiresOn.localeCompare(a.expiresOn))[0];
}

/** The version of an offer that there were notes of at a moment; undefined where there were none. */
export function versionAt(
  notes: readonly Pick<NoteInTime, 'issuedAt' | 'offerVersion'>[],
  at: Date,
): number | undefined {
  const then = notes.filter(({ issuedAt }) => issuedAt <= at).map(({ offerVersion }) => offerVersion);
  return then.length > 0 ? Math.max(...then) : undefined;
}
