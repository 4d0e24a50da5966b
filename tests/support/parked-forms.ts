import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { sealFields } from '#app/auth/parked-form.ts';
import { loadAccountKey, useAccountKey } from '#app/auth/sealing.ts';
import { ROLES } from '#app/domain/accounts/role.ts';
import { parkedUntil } from '#app/domain/accounts/parked-form.ts';
import type { Database } from '#db/schema/database.ts';
import { findWearer } from './addresses.ts';
import { TEST_KEYS } from './keys.ts';

/** For one person of each role a form that was kept a moment ago, as a server with the same key keeps it. */
export async function arrangeParkedForms(owner: Kysely<Database>): Promise<void> {
  useAccountKey(loadAccountKey(TEST_KEYS));
  const fields = new URLSearchParams({
    name: 'نور الهدى',
    post: 'Head of International Cooperation',
    language: 'ar',
    revision: '3',
    then: 'leave',
  });
  for (const role of ROLES) {
    const wearer = await findWearer(owner, role);
    if (!wearer) continue;
    const [id, now] = [randomUUID(), new Date()];
    await owner
      .insertInto('parked_forms')
      .values({
        id,
        person_id: wearer.personId,
        path: '/en/account',
        sealed_fields: sealFields(Buffer.from(fields.toString()), wearer.personId, id),
        parked_at: now,
        kept_until: parkedUntil(now),
      })
      .execute();
  }
}
