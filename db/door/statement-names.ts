import { createHash } from 'node:crypto';

/** How many statements a process names at most: what each connection keeps for them is 20 to 100 kB each. */
const MOST = 1_500;
/** A list of values of any length is another statement for each length. */
const MOST_PARAMETERS = 30;

const names = new Map<string, string>();

/**
 * Told of a statement that a connection keeps, after a migration gave its tables other columns: the connection is of no use
 * any more, and another one can do the work.
 */
export function isStale(error: unknown): boolean {
  return error instanceof Error && error.message === 'cached plan must not change result type';
}

/**
 * The name under which a connection keeps a statement, so that PostgreSQL reads it, adds the policies of its tables to it
 * and plans it once, and not each time it is asked: with row-level security that is most of the work of a short query
 * (docs/decisions/0046). Undefined for one that is not kept.
 */
export function statementName(text: string, parameters: number): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST || parameters > MOST_PARAMETERS) return undefined;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}
