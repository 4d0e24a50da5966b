import { sealText, unsealText } from '#app/auth/sealed-text.ts';
import { fileKeySubject } from '#app/auth/file-cipher.ts';
import {
  putOlderAccountKeyAside,
  replaceAccountKey,
  seal,
  unseal,
  useAccountKey,
} from '#app/auth/sealing.ts';
import { factorSubject } from '#app/auth/totp.ts';
import { sealedPlace } from '#app/domain/needs/sealed-text.ts';
import { findLink, sealLink } from '#app/operations/mail/sealed-link.ts';
import { resealAll } from '#db/reseal.ts';
import { secretOf } from './start-single-sign-on.ts';

/** How many values were sealed anew and how many opened with neither key, and where the older key lies. */
export type Replaced = { count: number; left: number; aside: string };

/**
 * Another key for what the accounts seal and for sealed texts, in place of the one there is: everything is sealed anew, then the older key is
 * put aside for the backups of before. Cut off anywhere, both keys lie there and open all of it, and running it again finishes. Only while no server
 * runs on this data.
 *
 * @param isLost an even older key was lost for good: what it sealed opens with nothing and is left as it is
 * @throws Error where something opens with neither key and none was said to be lost; nothing is changed then
 */
export async function replaceKeyOfAccounts(
  ownerUrl: string,
  keysDir: string,
  now: Date,
  { isLost = false } = {},
): Promise<Replaced> {
  const { key, older } = replaceAccountKey(keysDir);
  useAccountKey(key, older);
  let count = 0;
  let left = 0;
  /** Seals what opened. */
  function anew<Plain, Sealed>(
    plain: Plain | undefined,
    seals: (plain: Plain) => Sealed,
  ): Sealed | undefined {
    if (plain !== undefined) {
      count += 1;
      return seals(plain);
    }
    if (!isLost) throw new Error(LOST);
    left += 1;
    return undefined;
  }
  const anewOf = (subject: (id: string) => string) => (sealed: Buffer, id: string) =>
    anew(unseal(sealed, subject(id)), (plain) => seal(plain, subject(id)));
  await resealAll(ownerUrl, {
    factor: anewOf(factorSubject),
    provider: anewOf(secretOf),
    file: anewOf(fileKeySubject),
    text: (held, needId) => {
      const place = sealedPlace(needId, held.version);
      return anew(unsealText(held, place), (plain) => sealText(plain, place));
    },
    link: (sealed, letter) => anew(findLink(sealed, letter), (path) => sealLink(path, letter)),
  });
  useAccountKey(key);
  return { count, left, aside: putOlderAccountKeyAside(keysDir, now) };
}

const LOST =
  'Something is sealed with neither key, so nothing was sealed anew; both keys lie in the folder, and what they sealed opens. Where a key was lost for good, say --lost: see docs/backups.md.';
