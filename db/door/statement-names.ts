import { createHash } from 'node:crypto';

/** How many statements a door names at most; a connection that had seen every page had 20 MB more. */
const MOST = 1_500;
/** A list of values of any length is another statement for each length. */
const MOST_PARAMETERS = 30;

/**
 * The names under which the connections of a door keep statements, so that PostgreSQL reads each, adds the policies of its
 * tables to it and plans it once, and not each time it is asked: with row-level security that is most of the work of a
 * short query (docs/decisions/0046).
 */
export class StatementNames {
  private readonly names = new Map<string, string>();

  constructor(private readonly most = MOST) {}

  /** Undefined for a statement that is not kept. */
  find(text: string, parameters: number): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    if (this.names.size >= this.most || parameters > MOST_PARAMETERS) return undefined;
    const name = createHash('sha256').update(text).digest('base64url');
    this.names.set(text, name);
    return name;
  }
}

/**
 * Told of a statement that a connection keeps, after a migration gave its tables other columns: the connection is of no use
 * any more, and another one can do the work. By where PostgreSQL says it: the sentence is in the server's language, and
 * the code stands for other things too.
 */
export function isStale(error: unknown): boolean {
  const { code, routine } = error as { code?: string; routine?: string };
  return code === '0A000' && routine === 'RevalidateCachedQuery';
}
