import { actorOf } from '#app/auth/actor.ts';
import { isIssuer } from '#app/auth/issuer.ts';
import { describesItself } from '#app/auth/openid.ts';
import { seal } from '#app/auth/sealing.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { saveProvider, type IdentityProvider } from '#db/queries/accounts/single-sign-on.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';
import { secretOf } from './start-single-sign-on.ts';

/**
 * An administrator says through which provider an organisation's people may sign in. The issuer is asked to describe itself,
 * within the limits of every sign-in; the secret is sealed and shown to nobody again.
 *
 * @returns not-your-act, not-found, `incomplete` for an issuer that is not https, or a first one without a secret, and
 * `provider-unreachable` for what is not on the public internet, does not answer, or says to be another
 */
export async function setIdentityProvider(
  by: Wearing,
  { secret, ...provider }: IdentityProvider & { secret: string | undefined },
  now: Date,
): Promise<Outcome<undefined>> {
  if (by.hat.role !== 'administrator') return refuse('not-your-act');
  if (!isIssuer(provider.issuer)) return refuse('incomplete');
  if (!(await describesItself(provider))) return refuse('provider-unreachable');
  const { organisationId } = provider;
  const sealedSecret = secret ? seal(Buffer.from(secret), secretOf(organisationId)) : undefined;
  return withActor(actorOf(by), async (tx) => {
    if (!(await findOrganisation(tx, organisationId))) return refuse('not-found');
    if (!(await saveProvider(tx, { ...provider, sealedSecret }, now))) return refuse('incomplete');
    const event = { kind: 'single-sign-on-set' as const, byPersonId: by.person.id, organisationId };
    await recordSecurityEvent(tx, event, now);
    return done(undefined);
  });
}
