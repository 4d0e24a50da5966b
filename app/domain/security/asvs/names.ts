/** Where the tests lie that many requirements name. */
export const GUARD = 'routes/http/guard.test.ts';
export const HABITS = 'domain/security/habits.test.ts';
export const ABSENT = 'domain/security/absent.test.ts';
export const HEADERS = 'routes/http/headers.test.ts';
export const SIGN_IN = 'operations/accounts/sign-in.test.ts';
export const SESSION = 'operations/accounts/session.test.ts';
export const LINKS = 'operations/accounts/links.test.ts';
export const IMPORT = 'routes/exchange/import.test.ts';
export const LOGGED = 'routes/http/request-log.test.ts';
export const BUILT = 'routes/http/built-server.test.ts';

export const FACTOR = 'operations/accounts/second-factor.test.ts';
export const FORGOTTEN = 'operations/accounts/forgotten-password.test.ts > a forgotten password';
export const SEALED =
  'operations/accounts/second-factor.test.ts > what is kept > a secret is sealed for its person; what was sealed for one purpose opens for no other';

export const PRINTED_BITS =
  'domain/accounts/codes.test.ts > a printed code writes 128 random bits and more: each of them changes it';

/** The snapshot of all headers, by resource and method. */
export const EXACT_HEADERS =
  'routes/matrix/headers.test.ts > every kind of resource has its exact set of headers, by every method';
export const COOKIE =
  'routes/accounts/sign-in.test.ts > the cookie > is for this host alone, out of reach of scripts, and ends with the browser (SE1)';
export const FLASH =
  'routes/http/answers.test.ts > flash > a message is one of ours, on one page, for a minute';
export const LIAR = 'operations/accounts/single-sign-on.test.ts > through a provider that lies (AU15)';
export const PROVIDER = 'operations/accounts/single-sign-on.test.ts > through a provider that is not ours';
/** The places that single sign-on is asked at, and no other. */
export const ONE_ISSUER =
  'operations/accounts/single-sign-on.test.ts > what is fetched > an issuer is https, public, and the only place asked (IN16)';
export const ASKS_ISSUERS_ONLY =
  `${ABSENT} > no address is fetched but the issuer’s that an administrator set: nothing else asks another server by HTTP` as const;
export const SCREENING = 'operations/files/screening.test.ts';
export const FILES = 'routes/files/uploads-and-downloads.test.ts';
export const ATTACHED =
  `${FILES} > a file > comes back as an attachment, byte by byte, that no browser runs (UP2)` as const;
export const NO_AUTHORIZATION_SERVER =
  `${ABSENT} > the product does not speak > as an authorization server or as one that takes access tokens` as const;

export function doesNotSpeak<What extends string>(what: What) {
  return `${ABSENT} > the product does not speak > ${what}` as const;
}
