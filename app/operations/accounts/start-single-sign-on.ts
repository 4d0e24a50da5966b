import { limitAddress } from '#app/auth/limit-address.ts';
import { PROVIDERS_FROM } from '#app/auth/limiters.ts';
import { AWAY_MINUTES, type Away } from '#app/auth/single-sign-on-cookie.ts';
import { askProvider, type Provider } from '#app/auth/openid.ts';
import { unseal } from '#app/auth/sealing.ts';
import type { SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { findSecretProvider, type IdentityProvider } from '#db/queries/accounts/single-sign-on.ts';
import type { Limited } from './sign-in.ts';

/** One address for every language: it is what the provider was told. */
export const ANSWER_PATH = '/en/sign-in/answer';

type Start = {
  organisationId: string;
  origin: string;
  lang: string;
  next: string | undefined;
  /** Where the reader is. */
  address: string;
  /** Somebody signed in who wants the identity linked to their account. */
  linkFor?: SignedIn;
};

/**
 * Where the browser goes and what it keeps meanwhile. `not-found` without a provider, and for who would link the
 * identities of an organisation that is none of theirs; `provider-unreachable` when it does not answer as it should.
 */
export async function startSingleSignOn(
  { organisationId, origin, lang, next, linkFor, address }: Start,
  now: Date,
): Promise<Outcome<{ address: string; away: Away }> | Limited> {
  const provider = await findOpenProvider(organisationId);
  if (!provider) return refuse('not-found');
  if (linkFor && !linkFor.hats.some((hat) => hat.organisation.id === organisationId))
    return refuse('not-found');
  const limited = await limitAddress(PROVIDERS_FROM, address);
  if (limited) return limited;
  const asked = await askProvider(provider, origin + ANSWER_PATH).catch(() => undefined);
  if (!asked) return refuse('provider-unreachable');
  const until = now.getTime() + AWAY_MINUTES * 60_000;
  const away = { ...asked.kept, organisationId, lang, next, linkFor: linkFor?.session.id, until };
  return done({ address: asked.address, away });
}

/** A provider with its secret in the clear, for the moment it is used. */
export async function findOpenProvider(
  organisationId: string,
): Promise<(IdentityProvider & Provider) | undefined> {
  const found = await withActor({ kind: 'auth' }, (tx) => findSecretProvider(tx, organisationId));
  const secret = found && unseal(found.sealedSecret, secretOf(organisationId));
  return secret && { ...found, secret: secret.toString() };
}

export function secretOf(organisationId: string): string {
  return `identity provider ${organisationId}`;
}
