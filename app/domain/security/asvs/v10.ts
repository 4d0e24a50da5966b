import { ABSENT, LIAR, NO_AUTHORIZATION_SERVER, PROVIDER } from './names.ts';
import { absent, shown, type Chapter, type Requirement } from './requirement.ts';

export const V10: Chapter = {
  id: 'V10',
  requirements: [
    shown(
      'V10.1.1',
      2,
      'Tokens go where they are needed only',
      `${LIAR} > nothing that it hands out is kept or passed on`,
    ),
    shown(
      'V10.1.2',
      2,
      'An answer belongs to the browser and the moment that asked',
      `${PROVIDER} > a missing or foreign state, another browser’s cookie and a late answer are refused (AU15)`,
      `${LIAR} > a token with another nonce is refused`,
    ),
    shown(
      'V10.2.1',
      2,
      'Nobody else can start or finish a sign-in',
      `${PROVIDER} > a missing or foreign state, another browser’s cookie and a late answer are refused (AU15)`,
      `${PROVIDER} > another provider’s code and a wrong verifier are refused (AU15)`,
    ),
    shown(
      'V10.2.2',
      2,
      'One provider’s answer is not taken for another’s',
      `${PROVIDER} > another provider’s code and a wrong verifier are refused (AU15)`,
      `${LIAR} > a token with another issuer is refused`,
    ),
    ...[
      resource('V10.3.1', 'Access tokens for somebody else are refused'),
      resource('V10.3.2', 'Access tokens open what they say and no more'),
      resource('V10.3.3', 'Access tokens name people by what never changes hands'),
      resource('V10.3.4', 'Access tokens show how somebody signed in'),
    ],
    ...[
      server('V10.4.1', 1, 'Return addresses are registered and compared exactly'),
      server('V10.4.2', 1, 'A code works once'),
      server('V10.4.3', 1, 'A code ends soon'),
      server('V10.4.4', 1, 'A client uses the grants it needs only'),
      server('V10.4.5', 1, 'A refresh token used twice ends them all'),
      server('V10.4.6', 2, 'A stolen code is worth nothing'),
      server('V10.4.7', 2, 'Clients that register themselves are looked at'),
      server('V10.4.8', 2, 'Refresh tokens end'),
      server('V10.4.9', 2, 'People end tokens they gave out'),
      server('V10.4.10', 2, 'Clients prove who they are'),
      server('V10.4.11', 2, 'Clients get the scopes they need only'),
    ],
    shown(
      'V10.5.1',
      2,
      'An identity token is used once',
      `${LIAR} > a token with another nonce is refused`,
      `${LIAR} > a token with no nonce is refused`,
      `${PROVIDER} > a linked identity signs in, once, with one proof where no more is asserted`,
    ),
    shown(
      'V10.5.2',
      2,
      'People are known by issuer and subject',
      `${PROVIDER} > a linked identity signs in, once, with one proof where no more is asserted`,
      `${PROVIDER} > the e-mail of an account links nothing, verified or not (AU16)`,
    ),
    shown(
      'V10.5.3',
      2,
      'Metadata of another issuer is refused',
      `${LIAR} > a description of another issuer, or of itself with a slash more, is not taken`,
    ),
    shown(
      'V10.5.4',
      2,
      'Identity tokens for another client are refused',
      `${LIAR} > a token with another audience is refused`,
    ),
    absent(
      'V10.5.5',
      2,
      'Sign-out by the provider cannot be forged',
      'A provider cannot sign anybody out.',
      `${ABSENT} > no provider signs anybody out: there is no address for it`,
    ),
    server('V10.6.1', 2, 'Only safe kinds of answer are given'),
    server('V10.6.2', 2, 'Nobody is signed out against their will'),
    server('V10.7.1', 2, 'People agree to each client'),
    server('V10.7.2', 2, 'People see what they agree to'),
    server('V10.7.3', 2, 'People take back what they agreed to'),
  ],
};

function resource(id: string, asks: string): Requirement {
  return absent(id, 2, asks, 'No access token is accepted.', NO_AUTHORIZATION_SERVER);
}

function server(id: string, level: 1 | 2, asks: string): Requirement {
  return absent(
    id,
    level,
    asks,
    'This is no authorization server and no OpenID provider.',
    NO_AUTHORIZATION_SERVER,
  );
}
