import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { CHALLENGE_MINUTES } from '#app/domain/accounts/passkey.ts';

export type CreationOptions = PublicKeyCredentialCreationOptionsJSON;
export type RequestOptions = PublicKeyCredentialRequestOptionsJSON;
export type CreationAnswer = RegistrationResponseJSON;
export type RequestAnswer = AuthenticationResponseJSON;

/** With all it reads of certificates a fifth of a start: whoever first asks for a passkey waits for it, and no start does. */
const webauthn = () => import('@simplewebauthn/server');

/** The public origin: a passkey made for it says so in what it signs, and works nowhere else. */
export type Site = { origin: string };
type Known = { credentialId: string; transports: string[] };

/** What a browser is asked when somebody adds a passkey: one that it can find by itself, and that verifies its owner. */
export async function creationOptions(
  site: Site,
  product: string,
  person: { id: string; email: string; name: string },
  known: readonly Known[],
  challenge: Uint8Array,
): Promise<CreationOptions> {
  const { generateRegistrationOptions } = await webauthn();
  return generateRegistrationOptions({
    rpName: product,
    rpID: hostOf(site),
    // Says nothing of the person to whoever holds the device.
    userID: Uint8Array.from(Buffer.from(person.id)),
    userName: person.email,
    userDisplayName: person.name,
    challenge: Uint8Array.from(challenge),
    timeout: CHALLENGE_MINUTES * 60_000,
    attestationType: 'none',
    excludeCredentials: known.map(asDescriptor),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** And when one is to be used: any of these, or without a list whichever the device has for this site. */
export async function requestOptions(
  site: Site,
  known: readonly Known[] | undefined,
  challenge: Uint8Array,
): Promise<RequestOptions> {
  const { generateAuthenticationOptions } = await webauthn();
  return generateAuthenticationOptions({
    rpID: hostOf(site),
    allowCredentials: known?.map(asDescriptor),
    challenge: Uint8Array.from(challenge),
    timeout: CHALLENGE_MINUTES * 60_000,
    userVerification: 'required',
  });
}

export type MadeCredential = { credentialId: string; publicKey: Buffer; counter: number };

/** The new key, if it was made for this site and challenge by a device that verified its owner. */
export async function readCreated(
  site: Site,
  challenge: string,
  response: CreationAnswer,
): Promise<MadeCredential | undefined> {
  const { verifyRegistrationResponse } = await webauthn();
  const checked = await orNothing(
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: hostOf(site),
      requireUserVerification: true,
    }),
  );
  if (!checked?.verified) return undefined;
  const { id, publicKey, counter } = checked.registrationInfo.credential;
  return { credentialId: id, publicKey: Buffer.from(publicKey), counter };
}

/** How often the device says its key was used, if it signed this site's challenge and verified its owner. */
export async function readUse(
  site: Site,
  challenge: string,
  response: RequestAnswer,
  passkey: { credentialId: string; publicKey: Uint8Array },
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await webauthn();
  const checked = await orNothing(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: hostOf(site),
      // The count is compared where it is written, so that of two uses at once one is late.
      credential: { id: passkey.credentialId, publicKey: Uint8Array.from(passkey.publicKey), counter: 0 },
      requireUserVerification: true,
    }),
  );
  return checked?.verified ? checked.authenticationInfo.newCounter : undefined;
}

/** The challenge an answer says it answers; whether it is one of ours is not known yet. */
export function findChallenge({ response }: CreationAnswer | RequestAnswer): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString());
    const challenge = (said as { challenge?: unknown } | null)?.challenge;
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}

/** The library throws for everything that is wrong with an answer, and an answer is whatever somebody sent. */
function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch(() => undefined);
}

function asDescriptor({ credentialId, transports }: Known) {
  return { id: credentialId, transports };
}

function hostOf({ origin }: Site): string {
  return new URL(origin).hostname;
}
