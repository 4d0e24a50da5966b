import { readHash } from '#app/domain/passports/artefact-list.ts';
import type { Component } from './subject.ts';

/**
 * From the agreement on: something may have been delivered. The names are texts, so that states which are added to a
 * match's life later stand here already; `app.match_is_agreed` says the same in SQL, and a test compares the two.
 */
export const AGREED_OR_LATER: ReadonlySet<string> = new Set(['agreed', 'in-delivery', 'completed']);

/** What a recipient tries when it takes technology over (DOMAIN section 7): short, and doable by three people. */
export const ACCEPTANCE_TESTS = [
  'installed',
  'works-as-described',
  'connections-watched',
  'remote-access-off',
  'own-administrators',
  'update-tried',
  'data-stays',
  'export-tried',
  'wipe-tried',
  'support-answers',
] as const;
export type AcceptanceTest = (typeof ACCEPTANCE_TESTS)[number];

/** What came of it. Only `confirmed` counts in what the public reads. */
export const DELIVERY_OUTCOMES = ['confirmed', 'partly', 'not-confirmed'] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

export const CONFIRMATION_LIMITS = { result: 1000, limits: 1000 } as const;

/** Which file was received, compared with those that the note names. */
export type Received =
  | { kind: 'none' }
  | { kind: 'same'; sha256: string; name: string }
  /** Another file than any that the note names: worth saying, and never a confirmation. */
  | { kind: 'other'; sha256: string };

/** @param typed a hash, or a line as `sha256sum` prints it; undefined where it is neither */
export function compareReceived(typed: string, components: readonly Component[]): Received | undefined {
  if (typed.trim() === '') return { kind: 'none' };
  const sha256 = readHash(typed);
  if (!sha256) return undefined;
  const artefact = components.flatMap(({ artefacts }) => artefacts).find((one) => one.sha256 === sha256);
  return artefact ? { kind: 'same', sha256, name: artefact.name } : { kind: 'other', sha256 };
}

/** What stands against this outcome: of a note that names files, a confirmation is of one of these files. */
export function confirmationFault(
  outcome: DeliveryOutcome,
  received: Received,
  components: readonly Component[],
): 'hash-missing' | 'hash-differs' | undefined {
  if (outcome !== 'confirmed') return undefined;
  if (received.kind === 'other') return 'hash-differs';
  const namesFiles = components.some(({ artefacts }) => artefacts.length > 0);
  return namesFiles && received.kind === 'none' ? 'hash-missing' : undefined;
}
