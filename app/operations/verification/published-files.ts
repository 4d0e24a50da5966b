import { isWellSigned, readJws } from '#app/auth/note-jws.ts';
import { isSignedWith } from '#app/auth/note-keys.ts';
import { vouchesFor } from '#app/domain/verification/key-life.ts';
import { signedHead, type LogHead } from '#app/domain/verification/log-line.ts';

/** A key as `/.well-known/note-keys` publishes it; `issuer` is the organisation's id, or `platform`. */
export type PublishedKey = {
  kid: string;
  x: string;
  issuer?: string;
  /** Who keeps the private half; absent in a file that was kept from before this was published. */
  custody?: unknown;
  registeredAt?: string;
  retiredAt?: string;
  compromisedFrom?: string;
};

export type SignedLogHead = LogHead & { kid: string; signature: string };

/** A published set of keys, or one key of it; empty for anything else. */
export function readPublishedKeys(value: unknown): PublishedKey[] {
  const said = value as { keys?: unknown } | null;
  const keys: unknown[] = Array.isArray(said?.keys) ? said.keys : [value];
  return keys.filter(
    (key): key is PublishedKey =>
      typeof key === 'object' &&
      key !== null &&
      ['kid', 'x'].every((name) => typeof (key as Record<string, unknown>)[name] === 'string') &&
      (key as { crv?: unknown }).crv === 'Ed25519',
  );
}

/** One head, or a head a line as `/.well-known/note-log-heads` has them; undefined where anything else stands there. */
export function readHeads(text: string): SignedLogHead[] | undefined {
  const lines = text.trim().startsWith('{') ? text.trim().split('\n') : [];
  const heads = lines.map(readHead);
  return heads.length > 0 && heads.every((head) => head !== undefined) ? heads : undefined;
}

function readHead(line: string): SignedLogHead | undefined {
  try {
    const said = JSON.parse(line) as Partial<Record<keyof SignedLogHead, unknown>>;
    const texts = [said.origin, said.hash, said.at, said.kid, said.signature];
    const isWhole = Number.isSafeInteger(said.n) && texts.every((text) => typeof text === 'string');
    return isWhole ? (said as SignedLogHead) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the platform's key signed a head at a time when it was the platform's. */
export function isHeadSigned(head: SignedLogHead, keys: readonly PublishedKey[]): boolean {
  const key = keys.find(({ kid, issuer }) => kid === head.kid && (issuer ?? 'platform') === 'platform');
  return key !== undefined && isSignedWith(key.x, signedHead(head), head.signature) && vouched(key, head.at);
}

/** Whether what a key signed at a moment is believed; a key without dates is taken as it is given. */
export function vouched(key: PublishedKey, at: string): boolean {
  const date = (text: string | undefined) => (text === undefined ? undefined : new Date(text));
  return vouchesFor(
    {
      registeredAt: new Date(key.registeredAt ?? 0),
      retiredAt: date(key.retiredAt),
      compromisedFrom: date(key.compromisedFrom),
    },
    new Date(at),
  );
}

/** A signed credential of the platform's, such as a list of statuses; undefined for what it did not sign with a believed key. */
export function readOfPlatform(
  jws: string,
  keys: readonly PublishedKey[],
): Record<string, unknown> | undefined {
  const read = readJws(jws.trim());
  const key =
    read && keys.find(({ kid, issuer }) => kid === read.kid && (issuer ?? 'platform') === 'platform');
  if (!read || !key || !isWellSigned(read, key.x)) return undefined;
  const { validFrom } = read.payload;
  const isDated = typeof validFrom === 'string' && !Number.isNaN(Date.parse(validFrom));
  return isDated && vouched(key, validFrom) ? read.payload : undefined;
}
