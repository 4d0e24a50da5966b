import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { decodeProtectedHeader } from 'jose';
import { SESSION_HOURS } from '#app/domain/accounts/session-life.ts';
import { isIssuer, isLoopback } from './issuer.ts';
import { fetchOnly } from './pinned-fetch.ts';

export type Provider = { issuer: string; clientId: string; secret: string };
/** What this browser has to come back with. */
export type Kept = { state: string; nonce: string; verifier: string };
export type Asserted = {
  issuer: string;
  subject: string;
  acr: string | undefined;
  amr: readonly string[];
  /** Whether the provider says when it asked its person; not every one does. */
  saysWhen: boolean;
};

/** The provider asks its person again where it did so longer ago than a session lives here. */
const LONGEST_AGO_SECONDS = SESSION_HOURS * 3600;
/** For clocks that differ. */
const SKEW_SECONDS = 60;

/** Whether an issuer describes itself as a provider does: what cannot be asked now would let nobody in. */
export async function describesItself({
  issuer,
  clientId,
}: Pick<Provider, 'issuer' | 'clientId'>): Promise<boolean> {
  // What it says of itself needs no secret.
  return discover({ issuer, clientId, secret: '' }).then(
    () => true,
    () => false,
  );
}

/** Where to send the browser, and what it has to come back with. @throws when the provider cannot be reached */
export async function askProvider(
  provider: Provider,
  redirectUri: string,
): Promise<{ address: string; kept: Kept }> {
  const configuration = await discover(provider);
  const kept = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid',
    response_type: 'code',
    // The answer comes as a link: our policy and cookies refuse a form from another site.
    response_mode: 'query',
    max_age: String(LONGEST_AGO_SECONDS),
    state: kept.state,
    nonce: kept.nonce,
    code_challenge: await calculatePKCECodeChallenge(kept.verifier),
    code_challenge_method: 'S256',
  });
  if (address.protocol !== 'https:' && !isLoopback(address))
    throw new Error('The provider does not use https.');
  return { address: address.href, kept };
}

/**
 * Who the provider says this is. The library compares state, issuer, audience, time and nonce; the signature is checked
 * against the provider's keys as well.
 *
 * @throws for everything else
 */
export async function readProviderAnswer(provider: Provider, answer: URL, kept: Kept): Promise<Asserted> {
  const configuration = await discover(provider);
  const tokens = await authorizationCodeGrant(configuration, answer, {
    expectedState: kept.state,
    expectedNonce: kept.nonce,
    pkceCodeVerifier: kept.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims || claims.iss !== provider.issuer) throw new Error('No claims of this issuer.');
  if (!isIdToken(tokens.id_token ?? '')) throw new Error('A token for something else.');
  const { acr, amr, auth_time: askedAt } = claims;
  if (askedAt !== undefined && askedAt < claims.iat - LONGEST_AGO_SECONDS - SKEW_SECONDS)
    throw new Error('The provider asked its person too long ago.');
  return {
    issuer: claims.iss,
    subject: claims.sub,
    acr: typeof acr === 'string' ? acr : undefined,
    saysWhen: askedAt !== undefined,
    amr: Array.isArray(amr) ? amr.filter((word): word is string => typeof word === 'string') : [],
  };
}

/** Access tokens, logout tokens and the like say in their header what they are (RFC 8725 section 3.11). */
function isIdToken(token: string): boolean {
  const { typ } = decodeProtectedHeader(token);
  return typ === undefined || typ.toUpperCase() === 'JWT';
}

async function discover({ issuer, clientId, secret }: Provider): Promise<Configuration> {
  if (!isIssuer(issuer)) throw new Error('Not an issuer.');
  const loopback = isLoopback(new URL(issuer)) ? [allowInsecureRequests] : [];
  const configuration = await discovery(new URL(issuer), clientId, secret, undefined, {
    [customFetch]: fetchOnly(issuer),
    execute: [enableNonRepudiationChecks, ...loopback],
  });
  // The library compares addresses, for which a slash at the end is none; an issuer is a text.
  if (configuration.serverMetadata().issuer !== issuer) throw new Error('It says to be another issuer.');
  return configuration;
}
