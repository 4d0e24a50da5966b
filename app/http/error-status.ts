import { isRouteErrorResponse } from '@remix-run/react';

/** The statuses with a page of their own: what the guard, the server and the routes may refuse with. */
export const ERROR_STATUSES = [
  400, 401, 403, 404, 405, 408, 409, 411, 413, 414, 415, 421, 429, 431, 500, 503,
] as const;
export type ErrorStatus = (typeof ERROR_STATUSES)[number];

/** The nearest status that has a page: an unlisted 4xx is told as 400, an unlisted 5xx as 500. */
export function errorStatus(status: number): ErrorStatus {
  const listed = ERROR_STATUSES.find((known) => known === status);
  return listed ?? (status >= 500 ? 500 : 400);
}

/**
 * The status of a page. Where something was thrown, what was thrown says it: of a form that was refused and whose page
 * then failed Remix would answer with the status of the refusal.
 *
 * @param errors what loaders, the action and components threw, by route
 * @param unavailable whether the database could not answer
 */
export function pageStatus(
  errors: Readonly<Record<string, unknown>> | null | undefined,
  status: number,
  unavailable: boolean,
): number {
  const [thrown] = Object.values(errors ?? {});
  if (thrown === undefined) return status;
  const failed = isRouteErrorResponse(thrown) ? thrown.status : 500;
  return unavailable && failed >= 500 ? 503 : failed;
}
