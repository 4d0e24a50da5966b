import { HashingBusy } from '#app/auth/hash-queue.ts';
import { refusalResponse, tooManyResponse } from '#app/http/outcome.ts';

/**
 * Runs what checks or makes a password, or checks another proof of who one is.
 *
 * @throws Response 503 while too many are being checked, 429 with the wait when too many were wrong
 */
export async function withPassword<T extends object>(work: T | Promise<T>): Promise<Exclude<T, Limited>> {
  const outcome = await Promise.resolve(work).catch((error: unknown) => {
    throw error instanceof HashingBusy ? refusalResponse('unavailable', { 'Retry-After': '2' }) : error;
  });
  if ('retryAfterSeconds' in outcome) throw tooManyResponse(Number(outcome.retryAfterSeconds));
  return outcome as Exclude<T, Limited>;
}

type Limited = { retryAfterSeconds: number };
