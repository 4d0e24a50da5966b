import { ABSENT, LIAR, ONE_ISSUER } from './names.ts';
import { absent, shown, type Chapter } from './requirement.ts';

export const V9: Chapter = {
  id: 'V9',
  requirements: [
    shown(
      'V9.1.1',
      1,
      'Signatures of tokens are checked before they are believed',
      `${LIAR} > a token with a signature of somebody else is refused`,
    ),
    shown(
      'V9.1.2',
      1,
      'Only listed algorithms are accepted, never none',
      `${LIAR} > a token with no signature (alg none) is refused`,
    ),
    shown(
      'V9.1.3',
      1,
      'Keys come from where they are expected',
      `${LIAR} > a token with a signature of somebody else is refused`,
      ONE_ISSUER,
    ),
    shown(
      'V9.2.1',
      1,
      'Tokens are good between their times only',
      `${LIAR} > a token with a time that is over is refused`,
    ),
    shown(
      'V9.2.2',
      2,
      'A token is used for what it is',
      `${LIAR} > a token with the type of an access token is refused`,
      `${LIAR} > a token with the type of a logout token is refused`,
    ),
    shown(
      'V9.2.3',
      2,
      'A token for somebody else is refused',
      `${LIAR} > a token with another audience is refused`,
    ),
    absent(
      'V9.2.4',
      2,
      'Tokens issued say for whom',
      'No token that carries its own facts is issued.',
      `${ABSENT} > no token that carries its own facts is issued`,
    ),
  ],
};
