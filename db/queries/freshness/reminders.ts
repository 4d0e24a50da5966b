import type { Day } from '#app/domain/codes/day.ts';
import type { Tx } from '#db/client.ts';

/** True where nobody has reminded the people of this record since a day: of two at once the second is told no. */
export async function claimReminder(tx: Tx, about: string, since: Day, now: Date): Promise<boolean> {
  const row = await tx
    .insertInto('reminders')
    .values({ about, reminded_at: now })
    .onConflict((conflict) =>
      conflict
        .column('about')
        .doUpdateSet({ reminded_at: now })
        .where('reminders.reminded_at', '<', new Date(`${since}T00:00:00Z`)),
    )
    .returning('about')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether nobody has been reminded about this since a moment. */
export async function isReminderDue(tx: Tx, about: string, since: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('reminders')
    .select('about')
    .where('about', '=', about)
    .where('reminded_at', '>=', since)
    .executeTakeFirst();
  return row === undefined;
}

export async function markReminded(tx: Tx, about: string, now: Date): Promise<void> {
  await tx
    .insertInto('reminders')
    .values({ about, reminded_at: now })
    .onConflict((conflict) => conflict.column('about').doUpdateSet({ reminded_at: now }))
    .execute();
}
