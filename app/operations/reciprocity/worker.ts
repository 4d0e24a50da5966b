import { parentPort } from 'node:worker_threads';
import { ExchangeFinder } from '#app/domain/reciprocity/exchange-finder.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';
import type { Step } from './work-out-rings.ts';

/** Finds exchanges in the thread that `work-out-rings.ts` starts, a step at a time. */
let finder: ExchangeFinder | undefined;

parentPort?.on('message', (step: Step) => {
  if (step.kind === 'begin') {
    const geography = loadGeography({ withInvented: step.withInvented });
    finder = new ExchangeFinder({ ...step.circumstances, geography }, step.receivers, step.most);
  }
  if (step.kind === 'offers') finder?.addOffers(step.offers);
  if (step.kind === 'needs') finder?.addNeeds(step.needs);
  parentPort?.postMessage({ rings: step.kind === 'rings' ? finder?.rings() : undefined });
});
parentPort?.postMessage({ ready: true });
