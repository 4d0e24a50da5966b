import { ABSENT } from './names.ts';
import { absent, open, type Chapter } from './requirement.ts';

const SINGLE_SIGN_ON =
  'The only such tokens will be those of single sign-on, which is not in this table yet (issue 3).';

export const V9: Chapter = {
  id: 'V9',
  requirements: [
    open('V9.1.1', 1, 'Signatures of tokens are checked before they are believed', SINGLE_SIGN_ON),
    open('V9.1.2', 1, 'Only listed algorithms are accepted, never none', SINGLE_SIGN_ON),
    open('V9.1.3', 1, 'Keys come from where they are expected', SINGLE_SIGN_ON),
    open('V9.2.1', 1, 'Tokens are good between their times only', SINGLE_SIGN_ON),
    open('V9.2.2', 2, 'A token is used for what it is', SINGLE_SIGN_ON),
    open('V9.2.3', 2, 'A token for somebody else is refused', SINGLE_SIGN_ON),
    absent(
      'V9.2.4',
      2,
      'Tokens issued say for whom',
      'No token that carries its own facts is issued.',
      `${ABSENT} > no token that carries its own facts is issued`,
    ),
  ],
};
