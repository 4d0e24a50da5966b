import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Circumstances } from '#app/domain/matches/question.ts';
import type { AskedNeed, GivenOffer } from '#app/domain/reciprocity/exchange-finder.ts';
import type { Ring } from '#app/domain/reciprocity/find-rings.ts';
import { boundedWorker } from '#app/operations/bounded-worker.ts';

/** The table of places is loaded in the worker: it is the same there, and large. */
export type ExchangeWorld = {
  circumstances: Omit<Circumstances, 'geography'>;
  withInvented: boolean;
  offers: readonly GivenOffer[];
  needs: readonly AskedNeed[];
};

export type Step =
  | ({ kind: 'begin'; receivers: readonly string[]; most: number } & Pick<
      ExchangeWorld,
      'circumstances' | 'withInvented'
    >)
  | { kind: 'offers'; offers: readonly GivenOffer[] }
  | { kind: 'needs'; needs: readonly AskedNeed[] }
  | { kind: 'rings' };

/** `npm run` makes one module of a TypeScript file with this; so does a worker, once. */
const RUN = join(process.cwd(), 'scripts/run.js');
const PROGRAM = 'app/operations/reciprocity/worker.ts';

const worker = boundedWorker(RUN, {
  argv: [PROGRAM],
  // Of one step of `AT_A_TIME`, some hundred milliseconds where nothing else is to be done.
  mostMs: 120_000,
  resourceLimits: { maxOldGenerationSizeMb: 1024 },
});

/** So many are copied to the worker at a time: some milliseconds, between which pages are answered. */
const AT_A_TIME = 200;
let last: Promise<unknown> = Promise.resolve();

/**
 * The `most` best exchanges of this world, worked out beside whatever the process does; one world after the other.
 *
 * @throws Error where the worker ended before it was done
 */
export function workOutRings(world: ExchangeWorld, most: number): Promise<Ring[]> {
  const turn = last.then(() => workOut(world, most));
  last = turn.catch(() => undefined);
  return turn;
}

async function workOut({ circumstances, withInvented, offers, needs }: ExchangeWorld, most: number) {
  const receivers = [...new Set(needs.map(({ organisationId }) => organisationId))];
  await take({ kind: 'begin', circumstances, withInvented, receivers, most });
  for (const some of inParts(offers)) await take({ kind: 'offers', offers: some });
  for (const some of inParts(needs)) await take({ kind: 'needs', needs: some });
  const { rings } = await take({ kind: 'rings' });
  if (!rings) throw new Error('The exchanges were not worked out.');
  return rings;
}

async function take(step: Step): Promise<{ rings?: Ring[] }> {
  const answer = await worker.ask<{ rings?: Ring[] }>(step);
  if (!answer) throw new Error(`The worker ended with the step ${step.kind}.`);
  await setImmediate();
  return answer;
}

function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += AT_A_TIME) yield all.slice(from, from + AT_A_TIME);
}
