import type { RequestHandler } from 'express';

export type Readiness = { database: boolean; migrations: boolean };

const PATIENCE_MS = 2000;

/** Live: the process answers. Says nothing else, to anybody. */
export const answerHealth: RequestHandler = (_request, response) => {
  response.json({ status: 'ok' });
};

/** Ready: the database answers and its schema is the one this build was made for; not while stopping. */
export function answerReady(check: () => Promise<Readiness>, isStopping: () => boolean): RequestHandler {
  return (_request, response, next) => {
    inTime(check().catch(() => NOT_READY)).then((found) => {
      const ready = found.database && found.migrations && !isStopping();
      response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready', ...found });
    }, next);
  };
}

const NOT_READY: Readiness = { database: false, migrations: false };

async function inTime(check: Promise<Readiness>): Promise<Readiness> {
  let patience: NodeJS.Timeout | undefined;
  const gaveUp = new Promise<Readiness>((resolve) => {
    patience = setTimeout(() => resolve(NOT_READY), PATIENCE_MS);
  });
  return Promise.race([check, gaveUp]).finally(() => clearTimeout(patience));
}
