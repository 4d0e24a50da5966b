import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { ROLES } from '#app/domain/accounts/role.ts';
import type { Database } from '#db/schema/database.ts';
import { findWearer } from './addresses.ts';

/** A passkey for one person of each role, to be looked at: nobody has the device. */
export async function arrangePasskeys(owner: Kysely<Database>): Promise<void> {
  for (const role of ROLES) {
    const wearer = await findWearer(owner, role);
    if (!wearer) continue;
    await owner
      .insertInto('passkeys')
      .values({
        person_id: wearer.personId,
        credential_id: randomBytes(32).toString('base64url'),
        public_key: randomBytes(77),
        counter: '0',
        name: 'Office computer',
        added_at: new Date(),
        used_at: null,
      })
      .execute();
  }
}
