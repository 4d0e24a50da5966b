import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Circumstances } from '#app/domain/matches/question.ts';
import type { Changes } from '#app/domain/reciprocity/exchange-finder.ts';
import type { Ring } from '#app/domain/reciprocity/find-rings.ts';
import { boundedWorker } from '#app/operations/bounded-worker.ts';

/** The table of places is loaded in the worker: it is the same there, and large. */
export type Beginning = {
  circumstances: Omit<Circumstances, 'geography'>;
  withInvented: boolean;
  /** How many rings are wanted. */
  most: number;
};

export type Step =
  | ({ kind: 'begin'; world: number } & Beginning)
  | { kind: 'take'; world: number; changes: Changes }
  | { kind: 'rings'; world: number };

/** `lost`: the worker is another than the one that was told of this world. */
export type Answer = { rings?: Ring[]; lost?: true };

/** The worker ended, with all that it was told. */
export class WorldLost extends Error {}

/** `npm run` makes one module of a TypeScript file with this; so does a worker, once. */
const RUN = join(process.cwd(), 'scripts/run.js');
const PROGRAM = 'app/operations/reciprocity/worker.ts';

const worker = boundedWorker(RUN, {
  argv: [PROGRAM],
  // A cold pass over the largest platform takes some ten seconds where nothing else is to be done.
  mostMs: 180_000,
  // What it keeps is worth more than what it takes up: on a small platform it is small.
  idleMs: 3_600_000,
  resourceLimits: { maxOldGenerationSizeMb: 1024 },
});

/** So many are copied to the worker at a time: some milliseconds, between which pages are answered. */
const AT_A_TIME = 200;
let worlds = 0;

/**
 * A world of offers and needs in the worker, told of every change: one thing at a time, and the same as if it had begun
 * with what there is now.
 *
 * @throws WorldLost from each of its functions, where the worker ended
 */
export async function beginWorld(beginning: Beginning) {
  const world = (worlds += 1);
  await take({ kind: 'begin', world, ...beginning });
  return {
    tell: (changes: Changes) => take({ kind: 'take', world, changes }),
    async rings(): Promise<Ring[]> {
      const { rings } = await take({ kind: 'rings', world });
      if (!rings) throw new WorldLost();
      return rings;
    },
  };
}
export type ToldWorld = Awaited<ReturnType<typeof beginWorld>>;

/** The worker goes, and every world with it. */
export function endWorlds(): Promise<void> {
  return worker.end();
}

async function take(step: Step): Promise<Answer> {
  const answer = await worker.ask<Answer>(step);
  if (!answer || answer.lost) throw new WorldLost(`The worker ended before the step ${step.kind}.`);
  await setImmediate();
  return answer;
}

/** In parts of as many as are copied at a time. */
export function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += AT_A_TIME) yield all.slice(from, from + AT_A_TIME);
}
