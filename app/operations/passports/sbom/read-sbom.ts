import { join } from 'node:path';
import type { SbomRefusal } from '#app/domain/passports/sbom/refusal.ts';
import { boundedWorker } from '#app/operations/bounded-worker.ts';
import { inTurn } from '#app/operations/files/copies/in-turn.ts';
import type { Examined } from './examine-sbom.ts';

/** `npm run` makes one module of a TypeScript file with this; so does a worker, once. */
const RUN = join(process.cwd(), 'scripts/run.js');
const PROGRAM = 'app/operations/passports/sbom/worker.ts';

const worker = boundedWorker(RUN, {
  argv: [PROGRAM],
  mostMs: 20_000,
  resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
});

/**
 * Examines a list of parts in a worker with limits of its own for memory and time, one after the other, so that a
 * hostile file costs its own answer and nobody else's.
 *
 * @returns its figures, or by name why it is not taken: `too-costly` where it ran into a limit, `busy` where too many wait
 */
export async function readSbom(bytes: Uint8Array): Promise<Examined | SbomRefusal> {
  const answer = await inTurn(() => worker.ask<{ examined?: Examined | SbomRefusal }>(bytes));
  if (answer === 'busy') return { code: 'busy' };
  return answer?.examined ?? { code: 'too-costly' };
}
