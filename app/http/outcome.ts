import type { RefusalReason } from '#app/domain/outcome.ts';
import type { ErrorStatus } from './error-status.ts';

/** What only the server refuses; operations never see it. */
type RequestRefusal = 'not-signed-in' | 'invalid' | 'too-many' | 'unavailable';

/** Why something was refused, and the status that says so. Out of reach is the same 404 as not there. */
export const REFUSAL_STATUS = {
  'not-found': 404,
  'not-your-act': 404,
  'not-now': 409,
  incomplete: 400,
  'reason-needed': 400,
  'own-offer': 409,
  'chips-unreviewed': 409,
  'consent-needed': 409,
  'already-consented': 409,
  'view-changed': 409,
  'words-unread': 400,
  'tiers-refused': 400,
  stale: 409,
  'already-there': 409,
  'took-back': 409,
  'still-needed': 409,
  'cannot-merge': 409,
  'state-stays': 409,
  'need-not-circulating': 409,
  'offer-not-published': 409,
  'both-must-accept': 409,
  'already-answered': 409,
  'plan-incomplete': 409,
  'note-not-valid': 409,
  'no-slot-left': 409,
  'need-not-open': 409,
  'already-confirmed': 409,
  'slots-taken': 409,
  stopped: 409,
  'wrong-credentials': 400,
  'too-many-attempts': 429,
  'link-used-or-expired': 404,
  'confirm-first': 403,
  'last-administrator': 409,
  'wrong-code': 400,
  'factor-needed': 409,
  'last-able-person': 409,
  'hand-over-first': 409,
  'days-refused': 400,
  'wrong-passkey': 400,
  'provider-unreachable': 503,
  'provider-refused': 400,
  'other-role': 409,
  'own-side': 409,
  'second-person': 409,
  'evidence-needed': 400,
  'secret-found': 400,
  'cannot-unseal': 503,
  'signing-off': 503,
  'conflict-of-interest': 409,
  'dispute-waits': 409,
  'nothing-corrected': 409,
  'support-ended': 409,
  'wrong-signature': 400,
  'declaration-unsigned': 409,
  'declaration-outdated': 409,
  'artefact-differs': 400,
  disputed: 409,
  'not-settled': 409,
  'feedback-open': 409,
  'matches-open': 409,
  'circulated-enough': 409,
  'nobody-answered': 409,
  'beyond-consent': 409,
  apart: 409,
  'state-named': 400,
  'states-first': 409,
  'share-unset': 409,
  'shares-refused': 400,
  'shares-not-free': 409,
  'not-signed-in': 401,
  invalid: 400,
  'too-many': 429,
  unavailable: 503,
} as const satisfies Record<RefusalReason | RequestRefusal, ErrorStatus>;

/** The Response to throw from a loader or action; the error boundary turns its status into words. */
export function refusalResponse(reason: keyof typeof REFUSAL_STATUS, headers?: HeadersInit): Response {
  return Response.json({ reason }, { status: REFUSAL_STATUS[reason], headers });
}

/** 429 with the wait, for the reader and for machines. */
export function tooManyResponse(retryAfterSeconds: number): Response {
  return refusalResponse('too-many', { 'Retry-After': String(Math.max(1, Math.ceil(retryAfterSeconds))) });
}
