import type { IatiActivity } from './iati-activity.ts';
import type { IatiRefusal } from './iati-refusal.ts';
import { shorten } from './shorten.ts';

/**
 * A file is imported only by the organisation that reports it: every activity carries its reporting-org reference,
 * and an identifier that begins with it, or with a former reference that the activity itself declares (IATI 2.03,
 * `iati-identifier` and `other-identifier` B1). The first activity that does not refuses the whole file.
 * A reference that goes on in letters or digits is another publisher's: `XX-TWS-ASTERIAX` is not `XX-TWS-ASTERIA`.
 */
export function decideReporter(
  held: string | undefined,
  activities: readonly IatiActivity[],
): { refused: IatiRefusal } | undefined {
  if (!held) return { refused: { code: 'no-reference' } };
  for (const { line, identifier, reporter, formerReporters } of activities) {
    if (reporter.ref !== held) {
      return {
        refused: {
          code: 'another-organisation',
          line,
          reference: shorten(reporter.ref, 100).text,
          expected: held,
        },
      };
    }
    const theirs = [held, ...formerReporters].some((ref) => isUnder(ref, identifier));
    if (identifier && !theirs) {
      return {
        refused: {
          code: 'another-identifier',
          line,
          reference: shorten(identifier, 100).text,
          expected: held,
        },
      };
    }
  }
  return undefined;
}

function isUnder(reference: string, identifier: string): boolean {
  return identifier.startsWith(reference) && !/^[\p{L}\p{N}]/u.test(identifier.slice(reference.length));
}
