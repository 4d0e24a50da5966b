import { join } from 'node:path';
import { fileKeySubject } from '#app/auth/file-cipher.ts';
import { unsealText } from '#app/auth/sealed-text.ts';
import {
  findOlderAccountKey,
  hasAccountKey,
  loadAccountKey,
  readAccountKey,
  unseal,
  useAccountKey,
} from '#app/auth/sealing.ts';
import { factorSubject } from '#app/auth/totp.ts';
import { sealedPlace } from '#app/domain/needs/sealed-text.ts';
import { findNewestSealed, type Sealed } from '#db/newest-sealed.ts';
import { secretOf } from './start-single-sign-on.ts';

/**
 * At the start of a server: the key of accounts is the one that sealed what is in the database, or there is nothing yet
 * and it is made. What was sealed last is tried, and nothing else: where the key was lost, that opens as soon as
 * somebody has sealed something anew, and a second server with a key of its own is found out by it.
 *
 * @param isLost the operator says that the key is gone for good: another takes its place
 * @returns whether what is sealed opens; false only where it is lost
 * @throws AccountKeyMissing naming the file, what to do, and what it costs
 */
export async function requireAccountKey(
  ownerUrl: string,
  keysDir: string,
  { isLost = false } = {},
): Promise<boolean> {
  const sealed = await findNewestSealed(ownerUrl);
  const isThere = hasAccountKey(keysDir);
  if (sealed && !isThere && !isLost) throw new AccountKeyMissing(join(keysDir, FILE), 'is missing');
  useAccountKey(isThere ? readAccountKey(keysDir) : loadAccountKey(keysDir), findOlderAccountKey(keysDir));
  if (!sealed || opens(sealed)) return true;
  if (!isLost) throw new AccountKeyMissing(join(keysDir, FILE), 'is another key');
  return false;
}

/** What to do, in words for whoever starts the server. */
class AccountKeyMissing extends Error {
  override readonly name = 'AccountKeyMissing';
  constructor(file: string, what: string) {
    super(
      [
        `${file} ${what}: it does not open what is sealed in the database.`,
        'Put the copy back that you keep of this file, or set KEYS_DIR to the folder that has it.',
        'Where several servers run, each needs the same file.',
        'If it is gone for good, start with ACCOUNTS_KEY_LOST=yes: everybody then sets up their second factor anew',
        '(until then they get in with a printed recovery code or a passkey), administrators set the secrets of single',
        'sign-on anew, and sealed texts and files never open again. See docs/backups.md.',
      ].join(' '),
    );
  }
}

const FILE = 'accounts.key';

function opens(held: Sealed): boolean {
  if (held.kind === 'text') return unsealText(held, sealedPlace(held.id, held.version)) !== undefined;
  const subject = { factor: factorSubject, provider: secretOf, file: fileKeySubject }[held.kind];
  return unseal(held.sealed, subject(held.id)) !== undefined;
}
