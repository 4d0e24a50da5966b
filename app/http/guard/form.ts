import { hasHostileKey } from './hostile-keys.ts';
import { refusal, type Refusal } from './refusal.ts';

const MAXIMUM_FIELDS = 500;

/**
 * A urlencoded body that was read whole, looked at before any form parses it. U+0000 is refused here once for
 * every field, because PostgreSQL cannot store it.
 */
export function inspectForm(body: Buffer): Refusal | undefined {
  const text = body.toString('latin1');
  if (countSeparators(text) >= MAXIMUM_FIELDS) return refusal(400, 'too-many-fields');
  if (text.includes('%00') || text.includes('\0')) return refusal(400, 'null-character');
  return hasHostileKey(new URLSearchParams(text).keys());
}

function countSeparators(text: string): number {
  let count = 0;
  for (let at = text.indexOf('&'); at >= 0 && count < MAXIMUM_FIELDS; at = text.indexOf('&', at + 1))
    count += 1;
  return count;
}
