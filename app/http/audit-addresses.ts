import type { RequestHandler } from 'express';
import type { SignedCheckpoint } from '#app/domain/audit/checkpoint.ts';
import type { AuditJwk } from '#app/domain/audit/published-key.ts';

export type AuditSigning = {
  /** Every key that ever signed. */
  keys: () => Promise<readonly AuditJwk[]>;
  /** Undefined where the key cannot be used at the moment. */
  sign: (now: Date) => Promise<SignedCheckpoint | undefined>;
};

/**
 * A new checkpoint at most this often: enough for whoever keeps them, and its number, which grows with every act of
 * anybody, tells a reader nothing of a single one.
 */
const KEPT_SECONDS = 300;

/** Where the log of acts stands, signed, for anybody to keep. Where the key cannot be used it says so, and asks anew. */
export function answerCheckpoint(signing: AuditSigning | undefined, now = () => new Date()): RequestHandler {
  let kept: { until: number; checkpoint: Promise<SignedCheckpoint | undefined> } | undefined;
  return (_request, response, next) => {
    if (!signing) {
      next();
      return;
    }
    const time = now();
    if (!kept || kept.until <= time.getTime()) {
      kept = { until: time.getTime() + KEPT_SECONDS * 1000, checkpoint: signing.sign(time) };
    }
    kept.checkpoint.then(
      (checkpoint) => {
        if (!checkpoint) {
          kept = undefined;
          response.status(503).json({ status: 'signing-off' });
          return;
        }
        response.setHeader('Cache-Control', `public, max-age=${KEPT_SECONDS}`);
        response.json(checkpoint);
      },
      () => {
        // The database is away: the next reader asks it again.
        kept = undefined;
        response.status(503).json({ status: 'unavailable' });
      },
    );
  };
}

/** The public keys by which anybody checks it (RFC 7517), also those that sign no more: they stay for ever. */
export function answerAuditKeys(signing: AuditSigning | undefined): RequestHandler {
  return (_request, response, next) => {
    if (!signing) {
      next();
      return;
    }
    signing.keys().then((keys) => {
      // As long as a checkpoint: whoever has a new one finds its key.
      response.setHeader('Cache-Control', `public, max-age=${KEPT_SECONDS}`);
      response.type('application/jwk-set+json').send(JSON.stringify({ keys }));
    }, next);
  };
}
