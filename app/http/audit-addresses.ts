import type { RequestHandler } from 'express';
import type { AuditJwk } from '#app/auth/audit-key.ts';
import type { SignedCheckpoint } from '#app/domain/audit/checkpoint.ts';

export type AuditSigning = { jwk: AuditJwk; sign: (now: Date) => Promise<SignedCheckpoint> };

/**
 * A new checkpoint at most this often: enough for whoever keeps them, and its number, which grows with every act of
 * anybody, tells a reader nothing of a single one.
 */
const KEPT_SECONDS = 300;

/** Where the log of acts stands, signed, for anybody to keep. Where signing is off it is a page that does not exist. */
export function answerCheckpoint(signing: AuditSigning | undefined, now = () => new Date()): RequestHandler {
  let kept: { until: number; checkpoint: Promise<SignedCheckpoint> } | undefined;
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

/** The public key by which anybody checks it (RFC 7517). */
export function answerAuditKeys(signing: AuditSigning | undefined): RequestHandler {
  return (_request, response, next) => {
    if (!signing) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'public, max-age=3600');
    response.type('application/jwk-set+json').send(JSON.stringify({ keys: [signing.jwk] }));
  };
}
