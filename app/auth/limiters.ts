import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import { WRONG_CODES } from '#app/domain/accounts/second-factor.ts';
import { rateLimitClient } from '#db/queries/accounts/rate-limits.ts';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

type Limit = { points: number; duration: number };

/** Without its table a limiter counts in memory: never open, at worst one count a process. */
function limiter(keyPrefix: string, limit: Limit, { sweeps = false } = {}): RateLimiterPostgres {
  return new RateLimiterPostgres({
    ...limit,
    keyPrefix,
    storeClient: rateLimitClient,
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: sweeps,
    insuranceLimiter: new RateLimiterMemory({ ...limit, keyPrefix }),
  });
}

/** Passwords tried for one account from one address: what stops a guesser, and only the guesser. */
export const FROM_ADDRESS_FOR_ACCOUNT = limiter('one', { points: 5, duration: 15 * MINUTE });
/** From one address for any account: an office behind one address mistypes less often than a list of names is tried. */
export const FROM_ADDRESS = limiter('from', { points: 30, duration: 15 * MINUTE });
/** For one account from anywhere it has not been seen at. */
export const FOR_ACCOUNT = limiter('for', { points: 50, duration: 60 * MINUTE });
/** By anybody, anywhere new. */
export const FOR_EVERYONE = limiter('all', { points: 1_000, duration: 15 * MINUTE }, { sweeps: true });
/** Wrong codes after a right password, whatever was typed before and from wherever. */
export const SECOND_STEP = limiter('two', { points: WRONG_CODES, duration: 60 * MINUTE });
/** Letters for a new password to one address: an inbox is not a toy (RL9), whether the address is known here or not. */
export const NEW_PASSWORD_FOR = limiter('new', { points: 3, duration: 60 * MINUTE });
/** And asked for from one address. */
export const NEW_PASSWORD_FROM = limiter('ask', { points: 20, duration: 60 * MINUTE });
/** Passkeys tried from one address: nobody guesses one, but each try costs a signature. */
export const PASSKEYS_FROM = limiter('key', { points: 60, duration: 15 * MINUTE });
/** Ways to an organisation's provider begun from one address: each asks the provider something. */
export const PROVIDERS_FROM = limiter('idp', { points: 60, duration: 15 * MINUTE });
/** Not a limit but a memory: addresses an account has signed in from, which the two limits above let through. */
export const SEEN_AT = limiter('seen', { points: 1, duration: 30 * DAY });
/** Applications to give, from one address: an office applies once or twice, a flood of them is somebody else. */
export const APPLICATIONS_FROM = limiter('apply', { points: 5, duration: 60 * MINUTE });
/** By anybody: more than this in an hour is no queue that people could work through. */
export const APPLICATIONS = limiter('applies', { points: 60, duration: 60 * MINUTE });
