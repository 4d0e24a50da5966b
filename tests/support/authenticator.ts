import { createHash, createPublicKey, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { CreationAnswer, CreationOptions, RequestAnswer, RequestOptions } from '#app/auth/webauthn.ts';

/** What may be wrong with an answer. */
type Fault = {
  origin?: string;
  rpId?: string;
  challenge?: string;
  verified?: boolean;
  counter?: number;
  userHandle?: string;
};

/** A device in software, built from the specification (WebAuthn level 3, section 6): ES256, no attestation. */
export function softwareAuthenticator(origin: string) {
  // Read anew: see app/auth/private-key.ts.
  const made = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const { privateKey } = made;
  const publicKey = createPublicKey(made.publicKey);
  const id = randomBytes(32);
  let counter = 0;
  let handle = '';

  const clientData = (type: string, challenge: string, fault: Fault) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: fault.challenge ?? challenge,
        origin: fault.origin ?? origin,
        crossOrigin: false,
      }),
    );

  const head = (fault: Fault, attested: boolean) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(fault.counter ?? (counter += 1));
    const flags = 0x01 | (fault.verified === false ? 0 : 0x04) | (attested ? 0x40 : 0);
    const host = fault.rpId ?? new URL(origin).hostname;
    return Buffer.concat([createHash('sha256').update(host).digest(), Buffer.from([flags]), count]);
  };

  const ids = { id: id.toString('base64url'), rawId: id.toString('base64url') };

  return {
    credentialId: ids.id,

    make(options: CreationOptions, fault: Fault = {}): CreationAnswer {
      handle = options.user.id;
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const key = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Uint8Array.from(Buffer.from(x, 'base64url'))],
          [-3, Uint8Array.from(Buffer.from(y, 'base64url'))],
        ]),
      );
      const length = Buffer.from([0, id.length]);
      const authData = Buffer.concat([head(fault, true), Buffer.alloc(16), length, id, key]);
      const attestation = isoCBOR.encode(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', Uint8Array.from(authData)],
        ]) as Parameters<typeof isoCBOR.encode>[0],
      );
      return {
        ...ids,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData('webauthn.create', options.challenge, fault).toString('base64url'),
          attestationObject: Buffer.from(attestation).toString('base64url'),
          transports: ['internal'],
        },
      };
    },

    use(options: RequestOptions, fault: Fault = {}): RequestAnswer {
      const data = clientData('webauthn.get', options.challenge, fault);
      const authData = head(fault, false);
      const hash = createHash('sha256').update(data).digest();
      const signature = createSign('sha256').update(authData).update(hash).sign(privateKey);
      return {
        ...ids,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: data.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: signature.toString('base64url'),
          userHandle: fault.userHandle ?? handle,
        },
      };
    },
  };
}
