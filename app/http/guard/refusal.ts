import type { ErrorStatus } from '../error-status.ts';

/** Why a request went no further. `cause` is a fixed word for the log, never anything the client sent. */
export type Refusal = { status: ErrorStatus; cause: string; headers?: Readonly<Record<string, string>> };

export function refusal(status: ErrorStatus, cause: string, headers?: Refusal['headers']): Refusal {
  return headers ? { status, cause, headers } : { status, cause };
}
