/** The database cannot answer now; the same request may succeed in a moment. HTTP: 503 with Retry-After. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  constructor(cause: unknown) {
    super('The database cannot answer now.', { cause });
  }
}

/** Classes and codes of https://www.postgresql.org/docs/18/errcodes-appendix.html, and those of the network. */
const CODES = new Set([
  ...['57P01', '57P02', '57P03', '57P05', '53100', '53200', '53300', '25P03', '25P04', '57014', '55P03'],
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
  ],
]);

/** pg gives these no code. */
const MESSAGES = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Client was closed',
  'Cannot use a pool after calling end',
  'Query read timeout',
];

/** True for a lost or refused connection, a pool, server, memory or disk that is full, and a statement that ran out of time. */
export function isUnavailability(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isUnavailability)) return true;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && (CODES.has(code) || code.startsWith('08'))) return true;
  return MESSAGES.some((message) => error.message.startsWith(message));
}
