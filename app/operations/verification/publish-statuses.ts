import { gzipSync } from 'node:zlib';
import { signingInputOf } from '#app/auth/note-jws.ts';
import { signWith } from '#app/auth/note-keys.ts';
import { statusCredentialOf, type StatusList } from '#app/domain/verification/credential.ts';
import { signedHead, type LogHead } from '#app/domain/verification/log-line.ts';
import { statusBits } from '#app/domain/verification/status-bits.ts';
import { withActor } from '#db/client.ts';
import { findKeyInUse, listKeys } from '#db/queries/verification/keys.ts';
import { findLogHead, listLog, listSetPlaces } from '#db/queries/verification/published.ts';
import { noteOrigin } from './note-origin.ts';

const ACTOR = { kind: 'system', reason: 'note-publication' } as const;

/** A list of statuses as it stands now, as a signed credential; undefined where signing is off. */
export async function signStatusList(list: StatusList, now: Date): Promise<string | undefined> {
  const { places, key } = await withActor(ACTOR, async (tx) => ({
    places: await listSetPlaces(tx, list),
    key: await findKeyInUse(tx, null),
  }));
  if (!key) return undefined;
  // The leading "u" says base64url (Multibase), as the standard wants it.
  const encoded = `u${gzipSync(statusBits(places)).toString('base64url')}`;
  const input = signingInputOf(key.kid, statusCredentialOf(noteOrigin(), list, encoded, now));
  const signature = signWith(key, input);
  return signature && `${input}.${signature}`;
}

/** Where the log of notes stands, signed; undefined where signing is off. */
export async function signLogHead(
  now: Date,
): Promise<(LogHead & { kid: string; signature: string }) | undefined> {
  const { head, key } = await withActor(ACTOR, async (tx) => ({
    head: await findLogHead(tx),
    key: await findKeyInUse(tx, null),
  }));
  if (!key) return undefined;
  const said = { origin: noteOrigin(), ...head, at: now.toISOString() };
  const signature = signWith(key, signedHead(said));
  return signature === undefined ? undefined : { ...said, kid: key.kid, signature };
}

/** Every public key there ever was (RFC 7517), with whose it is, who keeps it and from when to when; old ones stay for ever. */
export async function listPublicKeys(): Promise<{ keys: object[] }> {
  const keys = await withActor({ kind: 'anonymous' }, listKeys);
  return {
    keys: keys.map(({ kid, x, organisationId, custody, registeredAt, retiredAt, compromisedFrom }) => ({
      ...{ kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' },
      ...{ issuer: organisationId ?? 'platform', custody, registeredAt, retiredAt, compromisedFrom },
    })),
  };
}

const ROWS_AT_ONCE = 5000;

/** The whole log of notes, an entry a line, for anybody to keep and compute again. */
export async function* logLines(): AsyncGenerator<string> {
  for (let after = 0; ;) {
    const rows = await withActor({ kind: 'anonymous' }, (tx) => listLog(tx, after, ROWS_AT_ONCE));
    for (const row of rows) yield `${JSON.stringify(row)}\n`;
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)?.n ?? after;
  }
}
