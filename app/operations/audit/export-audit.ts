import type { AuditKey } from '#app/auth/audit-key.ts';
import { BEFORE_THE_FIRST, type Link } from '#app/domain/audit/chain.ts';
import { withActor } from '#db/client.ts';
import { exportAudit } from '#db/queries/audit/export.ts';
import { signLink } from './sign-checkpoint.ts';

const ROWS_AT_ONCE = 1000;

/**
 * The whole log as JSON lines, in portions: a row a line, and last, where there is a key, the signed checkpoint of
 * the last row, so that an export can be proved by itself. What is appended meanwhile may or may not be in it.
 */
export async function* exportLines(
  findKey: () => Promise<AuditKey | undefined>,
  origin: string,
): AsyncGenerator<string> {
  let end: Link = BEFORE_THE_FIRST;
  for (;;) {
    const rows = await withActor({ kind: 'system', reason: 'audit-export' }, (tx) =>
      exportAudit(tx, end.n, ROWS_AT_ONCE),
    );
    yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    end = rows.at(-1) ?? end;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  const now = new Date();
  const key = await findKey();
  if (key) yield `${JSON.stringify({ checkpoint: signLink(key, origin, end, now) })}\n`;
}
