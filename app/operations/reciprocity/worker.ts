import { parentPort } from 'node:worker_threads';
import { ExchangeFinder } from '#app/domain/reciprocity/exchange-finder.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import type { Answer, Step } from './work-out-rings.ts';

/** Keeps the exchanges of one world in the thread that `work-out-rings.ts` starts, a step at a time. */
let kept: { world: number; finder: ExchangeFinder } | undefined;

parentPort?.on('message', (step: Step) => parentPort?.postMessage(answerTo(step)));
parentPort?.postMessage({ ready: true });

function answerTo(step: Step): Answer {
  if (step.kind === 'begin') {
    const geography = loadGeography({ withInvented: step.withInvented });
    const finder = new ExchangeFinder({ ...step.circumstances, geography }, step.most);
    kept = { world: step.world, finder };
    return {};
  }
  if (kept?.world !== step.world) return { lost: true };
  if (step.kind === 'rings') return { rings: kept.finder.rings() };
  kept.finder.take(step.changes);
  return {};
}
