import { refusal, type Refusal } from './refusal.ts';

const POLLUTING = new Set(['__proto__', 'constructor', 'prototype']);

/** Field names that aim at an object's prototype or at a method override; no form of ours has any. */
export function hasHostileKey(keys: Iterable<string>): Refusal | undefined {
  for (const key of keys) {
    if (key === '_method') return refusal(403, 'method-override');
    if (key.split(/[.[\]]/).some((part) => POLLUTING.has(part))) return refusal(400, 'prototype-key');
  }
  return undefined;
}
