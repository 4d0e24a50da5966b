import type { Engine, EngineOptions } from '../embedded.ts';

/** A PostgreSQL that somebody else runs: nothing to start, nothing to stop. */
export function outsideEngine({ databaseUrl, databaseOwnerUrl }: EngineOptions): Engine {
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
