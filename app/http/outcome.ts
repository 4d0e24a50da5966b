import type { ErrorStatus } from './error-status.ts';

/**
 * Why an operation said no, and the status that says so. Out of reach is the same 404 as not there.
 * Operations return these words as literals; they need not know this table.
 */
export const REFUSAL_STATUS = {
  'not-found': 404,
  'not-allowed': 404,
  'not-signed-in': 401,
  'wrong-hat': 404,
  invalid: 400,
  'wrong-state': 409,
  stale: 409,
  conflict: 409,
  duplicate: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
} as const satisfies Record<string, ErrorStatus>;

export type RefusalReason = keyof typeof REFUSAL_STATUS;

/** The Response to throw from a loader or action; the error boundary turns its status into words. */
export function refusalResponse(reason: RefusalReason, headers?: HeadersInit): Response {
  return Response.json({ reason }, { status: REFUSAL_STATUS[reason], headers });
}

/** 429 with the wait, for the reader and for machines. */
export function tooManyResponse(retryAfterSeconds: number): Response {
  return refusalResponse('too-many', { 'Retry-After': String(Math.max(1, Math.ceil(retryAfterSeconds))) });
}
