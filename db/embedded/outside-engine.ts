/**
 * A PostgreSQL that somebody else runs: nothing to start, nothing to stop.
 *
 * @throws Error when only one of the two addresses is there
 */
export function outsideEngine(databaseUrl: string | undefined, databaseOwnerUrl: string | undefined) {
  if (!databaseUrl || !databaseOwnerUrl) {
    throw new Error(
      'Set both DATABASE_URL (the login role tws_login) and DATABASE_OWNER_URL (the role that owns the database), or neither.',
    );
  }
  return {
    ownerUrl: databaseOwnerUrl,
    loginUrl: databaseUrl,
    startedHere: false,
    stop: () => Promise.resolve(),
  };
}
