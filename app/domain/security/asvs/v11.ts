import { HABITS, PRINTED_BITS, SEALED, SIGN_IN } from './names.ts';
import { absent, shown, written, type Chapter } from './requirement.ts';

const ALGORITHMS =
  `${HABITS} > hashes are SHA-256, passwords argon2id, ciphers AES-256-GCM, and no other algorithm is named` as const;
const RANDOM = `${HABITS} > what must not be guessed comes from the system’s own randomness` as const;

export const V11: Chapter = {
  id: 'V11',
  requirements: [
    written('V11.1.1', 2, 'It is written how keys live and end', 'Secrets and keys'),
    written('V11.1.2', 2, 'It is written what cryptography is used for what', 'Cryptography in use'),
    shown(
      'V11.2.1',
      2,
      'Cryptography is that of proven libraries',
      `${HABITS} > cryptography is Node’s own or argon2’s`,
      ALGORITHMS,
    ),
    shown(
      'V11.2.2',
      2,
      'Algorithms and keys can be replaced',
      `${SIGN_IN} > signing in > a password kept at another cost is kept anew, and still the same`,
      'operations/accounts/replace-account-key.test.ts > another key takes the place of the accounts’ key, and whatever was sealed is sealed anew',
      'operations/accounts/replace-account-key.test.ts > a replacement that was cut off opens everything with both keys, and is finished by the next',
    ),
    shown('V11.2.3', 2, 'Nothing is weaker than 128 bits', ALGORITHMS, RANDOM),
    shown('V11.3.1', 1, 'No insecure mode or padding is used', ALGORITHMS),
    shown('V11.3.2', 1, 'Only approved ciphers are used', ALGORITHMS),
    shown('V11.3.3', 2, 'What is encrypted cannot be changed unseen', SEALED),
    shown('V11.4.1', 1, 'Only approved hashes are used', ALGORITHMS),
    shown(
      'V11.4.2',
      2,
      'Passwords are kept as argon2id',
      'domain/accounts/password-hash.test.ts > what is kept of a password is argon2id with 19 MiB and two passes, salted anew each time',
    ),
    shown('V11.4.3', 2, 'Hashes have 256 bits', ALGORITHMS),
    absent(
      'V11.4.4',
      2,
      'Keys are made from passwords slowly',
      'No key is made from a password.',
      ALGORITHMS,
    ),
    shown('V11.5.1', 2, 'What must not be guessed has 128 random bits or more', RANDOM, PRINTED_BITS),
    shown(
      'V11.6.1',
      2,
      'Keys and signatures are made by approved means',
      `${HABITS} > key pairs and signatures are Ed25519; one file makes keys, and two sign`,
      'routes/audit/addresses.test.ts > a checkpoint says where the log stands, and anybody proves it with the published key and Node alone',
    ),
  ],
};
