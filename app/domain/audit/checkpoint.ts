import type { Link } from './chain.ts';

/** Where the chain stood at a time, for anybody to keep: what was before it cannot change any more unseen. */
export type Checkpoint = Link & {
  /** Whose chain it is: the public origin. */
  origin: string;
  /** When it was signed, ISO 8601 in UTC. */
  at: string;
};

export type SignedCheckpoint = Checkpoint & {
  /** RFC 7638 thumbprint of the public key. */
  kid: string;
  /** Ed25519 over {@link signedText}, base64url. */
  signature: string;
};

/** Exactly what is signed: five lines, each ended by a line feed. The first says what for, so that it is good for nothing else. */
export function signedText({ origin, n, hash, at }: Checkpoint): string {
  return `two-way-street audit checkpoint 1\n${origin}\n${n}\n${hash}\n${at}\n`;
}

/**
 * What a checkpoint proves of a chain whose rows hold together: that nothing up to it was changed (`whole`), or that the
 * chain ends before it (`cut`), or that something up to it was written anew (`rewritten`).
 *
 * @param hashThere the chain's own hash at the checkpoint's number; undefined where it ends before
 */
export function judge(checkpoint: Link, hashThere: string | undefined): 'whole' | 'cut' | 'rewritten' {
  if (hashThere === undefined) return 'cut';
  return hashThere === checkpoint.hash ? 'whole' : 'rewritten';
}
