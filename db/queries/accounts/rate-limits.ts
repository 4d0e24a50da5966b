import { CompiledQuery } from 'kysely';
import { withActor } from '../../client.ts';

/**
 * A client of pg, as far as rate-limiter-flexible looks: it sends fixed statements on the table `rate_limits` with
 * everything that varies as a parameter, and they go through the door like all others.
 */
export const rateLimitClient = {
  query: ({ text, values }: { text: string; values: unknown[] }) =>
    withActor({ kind: 'auth' }, async (tx) => {
      const { rows, numAffectedRows } = await tx.executeQuery(CompiledQuery.raw(text, values));
      return { rows, rowCount: Number(numAffectedRows ?? rows.length) };
    }),
};
