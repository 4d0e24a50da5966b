import { NO_AUTHORIZATION_SERVER } from './names.ts';
import { absent, open, type Chapter, type Requirement } from './requirement.ts';

const SINGLE_SIGN_ON = 'Single sign-on is not in this table yet (issue 3).';

export const V10: Chapter = {
  id: 'V10',
  requirements: [
    open('V10.1.1', 2, 'Tokens go where they are needed only', SINGLE_SIGN_ON),
    open('V10.1.2', 2, 'An answer belongs to the browser and the moment that asked', SINGLE_SIGN_ON),
    open('V10.2.1', 2, 'Nobody else can start or finish a sign-in', SINGLE_SIGN_ON),
    open('V10.2.2', 2, 'One provider’s answer is not taken for another’s', SINGLE_SIGN_ON),
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
    open('V10.5.1', 2, 'An identity token is used once', SINGLE_SIGN_ON),
    open('V10.5.2', 2, 'People are known by issuer and subject', SINGLE_SIGN_ON),
    open('V10.5.3', 2, 'Metadata of another issuer is refused', SINGLE_SIGN_ON),
    open('V10.5.4', 2, 'Identity tokens for another client are refused', SINGLE_SIGN_ON),
    open('V10.5.5', 2, 'Sign-out by the provider cannot be forged', SINGLE_SIGN_ON),
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
