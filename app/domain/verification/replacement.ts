import { canonicalJson } from '#app/domain/canonical-json.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Statement } from './credential.ts';

type Said = { offerVersion: number; statement: Statement };

/**
 * What keeps a newer note from taking the place of a disputed one: a dispute is marked and never hidden (DOMAIN section 7),
 * and signing the same again is no answer to it.
 */
export function whyNotReplace(
  before: Said & { disputes: readonly { answered: boolean }[] },
  after: Said,
): Extract<RefusalReason, 'dispute-waits' | 'nothing-corrected'> | undefined {
  if (before.disputes.length === 0) return undefined;
  if (before.disputes.some(({ answered }) => !answered)) return 'dispute-waits';
  const isSame =
    before.offerVersion === after.offerVersion &&
    canonicalJson(before.statement) === canonicalJson(after.statement);
  return isSame ? 'nothing-corrected' : undefined;
}
