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

/**
 * Another key for what the accounts seal and for sealed texts, in place of the one there is: everything is sealed anew, then the older key is
 * put aside for the backups of before. Cut off anywhere, both keys lie there and open all of it, and running it again finishes. Only while no server
 * runs on this data. Returns how many values were sealed, and where the older key lies.
 */
export async function replaceKeyOfAccounts(
  ownerUrl: string,
  keysDir: string,
  now: Date,
): Promise<{ count: number; aside: string }> {
  const { key, older } = replaceAccountKey(keysDir);
  useAccountKey(key, older);
  const anew = (sealed: Buffer, subject: string) => {
    const plain = unseal(sealed, subject);
    if (!plain) throw new Error(LOST);
    return seal(plain, subject);
  };
  const count = await resealAll(ownerUrl, {
    factor: (sealed, personId) => anew(sealed, factorSubject(personId)),
    provider: (sealed, organisationId) => anew(sealed, secretOf(organisationId)),
    text: (held, needId) => {
      const place = sealedPlace(needId, held.version);
      const plain = unsealText(held, place);
      if (plain === undefined) throw new Error(LOST);
      return sealText(plain, place);
    },
    link: (sealed, letter) => {
      const path = findLink(sealed, letter);
      if (path === undefined) throw new Error(LOST);
      return sealLink(path, letter);
    },
    file: (sealed, fileId) => anew(sealed, fileKeySubject(fileId)),
  });
  useAccountKey(key);
  return { count, aside: putOlderAccountKeyAside(keysDir, now) };
}

const LOST =
  'Something is sealed with neither key, so nothing was sealed anew; both keys lie in the folder, and what they sealed opens. Where a key was lost for good, see docs/backups.md.';
