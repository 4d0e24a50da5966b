import type { SignedIn } from '#app/auth/viewer.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { readOwnData, type HeldEntry } from '#db/queries/accounts/own-data.ts';
import { HELD_COLUMNS, HELD_SECTIONS, type HeldSection } from '#db/schema/held-columns.ts';

/**
 * Everything held on whoever asks, as it is at this moment and in one snapshot, by section. That they took it is recorded: somebody else
 * at their screen would leave a trace.
 */
export async function copyOwnData(
  { person }: SignedIn,
  now: Date,
): Promise<{ section: HeldSection; entries: HeldEntry[] }[]> {
  return withActor(
    { kind: 'auth' },
    async (tx) => {
      const held = await readOwnData(tx, person.id);
      const about = { personId: person.id, byPersonId: person.id };
      await recordSecurityEvent(tx, { kind: 'own-data-downloaded', ...about }, now);
      return HELD_SECTIONS.map((section) => ({
        section,
        entries: [...held].filter(([column]) => HELD_COLUMNS[column] === section).flatMap(([, rows]) => rows),
      }));
    },
    { isolation: 'repeatable read' },
  );
}
