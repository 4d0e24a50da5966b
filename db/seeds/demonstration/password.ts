/** Every demonstration account has this password; the sign-in page of a demonstration shows it. */
export const DEMONSTRATION_PASSWORD = 'lanterns cross the strait';

/**
 * Its argon2id hash, made beforehand: seeding needs no hashing, and whoever still has exactly this hash is one of the
 * accounts to list. Both are public, and only databases marked as demonstration ever hold them.
 */
export const DEMONSTRATION_PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$PO7m0dEljCPs0L4hpQu2zQ$oXLa+EPsoPLeT35qEpfBCNACpsat7pXx5aJY8ZtcKWY';

/**
 * The same password under another salt, for the rest of the cast: they sign in as well, and are not listed, because a
 * list of forty accounts shows nobody where to begin.
 */
export const SUPPORTING_PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$X4JmmHfroAK7wO+sEbv0VA$LxhqOE1co4OKAmWT43luMNbLRpgGvUmMRJaatz1ERwg';
