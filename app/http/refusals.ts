import type { AppLoadContext } from '@remix-run/node';
import type { Logger } from 'pino';
import { recordRefusal, type Refused } from '#app/operations/audit/record-refusal.ts';
import { getViewer, isWearing } from './viewer.ts';

/** Out of reach, not allowed, not now: what somebody known asked for and did not get. */
const REFUSED = new Set([403, 404, 409]);

export type RecordRefusal = (context: AppLoadContext, refused: Refused) => Promise<void>;

/**
 * Enters into the log of acts what a page refused to somebody signed in. What the guard refuses, and what nobody known
 * asked for, is in the request log only. Where it cannot be entered the refusal stands all the same.
 */
export function makeRefusalRecorder(log: Logger): RecordRefusal {
  return async (context, refused) => {
    if (!REFUSED.has(refused.status) || context.unavailable) return;
    try {
      const viewer = await getViewer({ context });
      if (isWearing(viewer)) await recordRefusal(viewer, refused);
    } catch (error) {
      log.warn({ requestId: context.requestId, error }, 'a refusal could not be recorded');
    }
  };
}
