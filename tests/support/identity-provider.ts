import { createPublicKey, generateKeyPairSync, createPrivateKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, SignJWT, type JWTPayload } from 'jose';
import Provider from 'oidc-provider';

export type Login = { accountId: string; acr?: string; amr?: string[]; claims?: Record<string, unknown> };
export const CLIENT = { id: 'two-way-street', secret: 'a secret between two servers' };

/** What the provider that lies hands out beside the identity. */
export const ACCESS_TOKEN = 'an-access-token-that-nobody-needs';

/** A certified identity provider that is not ours (oidc-provider), on loopback, where whoever comes is `login`. */
export async function startProvider(redirectUri: string) {
  const { server, issuer, listen } = await serve();
  let login: Login = { accountId: 'nobody' };
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['a key for this test'] },
    acrValues: ['phr', 'one'],
    claims: { openid: ['sub', 'acr', 'amr', 'email', 'email_verified'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...login.claims }) }),
    async loadExistingGrant({ oidc }) {
      const { client, session } = oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  listen((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const { accountId, acr, amr } = login;
    void provider.interactionFinished(request, response, { login: { accountId, acr, amr } });
  });
  return {
    issuer,
    loginAs: (who: Login) => void (login = who),
    stop: () => stop(server),
  };
}

/** A provider that answers with whatever token it is told to. */
export async function startFalseProvider() {
  const { server, issuer, listen } = await serve();
  // Read anew: see app/auth/private-key.ts.
  const made = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const [publicKey, privateKey] = [createPublicKey(made.publicKey), createPrivateKey(made.privateKey)];
  let token = '';
  let metadata = {};
  const said: string[] = [];
  listen((request, response) => {
    said.push(request.url ?? '');
    const json = (body: object) =>
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration') {
      json({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'none'],
        ...metadata,
      });
    } else if (request.url === '/jwks') {
      void exportJWK(publicKey).then((key) =>
        json({ keys: [{ ...key, kid: 'one', alg: 'RS256', use: 'sig' }] }),
      );
    } else json({ access_token: ACCESS_TOKEN, token_type: 'Bearer', id_token: token });
  });
  return {
    issuer,
    asked: () => said,
    answerWith: (made: string) => void (token = made),
    /** Its own description of itself, with these changes. */
    describeAs: (changed: Record<string, unknown>) => void (metadata = changed),
    sign: (claims: JWTPayload, typ?: string) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one', typ }).sign(privateKey),
    stop: () => stop(server),
  };
}

/** Follows a browser's redirects within the provider, with its cookies, until it is sent to another origin. */
export async function walkThrough(address: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(address);
  const { origin } = url;
  while (url.origin === origin) {
    const Cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { Cookie } });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('Location');
    if (!location) throw new Error(`${answer.status} ${await answer.text()}`);
    url = new URL(location, url);
  }
  return url;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

async function serve() {
  let listener: Listener = (_request, response) => response.end();
  const server = createServer((request, response) => listener(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, issuer, listen: (made: Listener) => void (listener = made) };
}

async function stop(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
