import { hash, verify, type Options } from '@node-rs/argon2';
import { inTurn } from './hash-queue.ts';

/** argon2id (the library's default), 19 MiB, two passes, one lane: OWASP's first choice. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What is verified when there is nobody to verify: the hash of a password nobody knows, at the same cost. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$Ijw/SkmlmdmAvDV8tqUryQ$yixYU+YLc2R5T/TBdBrGyP2owpECLLoqpHNUPSln57I';

/**
 * The hash to keep of a password that was normalised and judged.
 *
 * @throws HashingBusy
 */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/** Whether a hash was made at another cost than today's: it names its own. */
export function isOfAnotherCost(kept: string): boolean {
  const { memoryCost, timeCost, parallelism } = COST;
  return !kept.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
}

/**
 * Whether this is the password. Without a hash (an unknown address, an account without a password) it takes as long,
 * and is not.
 *
 * @throws HashingBusy
 */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const matches = await inTurn(() => verify(kept ?? NOBODY, password));
  return matches && kept !== undefined;
}
