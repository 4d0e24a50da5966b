import { Worker, type ResourceLimits } from 'node:worker_threads';

const IDLE_MS = 60_000;

type Bounds = {
  mostMs: number;
  /** After so long without a question it goes; a minute where absent. */
  idleMs?: number;
  resourceLimits: ResourceLimits;
  argv?: string[];
  workerData?: unknown;
};

/**
 * A thread for work that is long or on strangers' files, with limits of its own for memory and time. It starts when it is first asked,
 * says once that it is ready, answers one question at a time, and goes when nobody has asked for a while; whatever runs
 * into a limit ends it, and the next question starts another.
 */
export function boundedWorker(
  program: string,
  { mostMs, idleMs = IDLE_MS, resourceLimits, argv, workerData }: Bounds,
) {
  let ready: Promise<Worker> | undefined;
  let leaving: NodeJS.Timeout | undefined;

  /** @returns undefined where it ran into a limit, or ended otherwise */
  async function ask<T>(question: unknown, transfer: ArrayBuffer[] = []): Promise<T | undefined> {
    clearTimeout(leaving);
    try {
      const worker = await (ready ??= begin());
      const answer = await answerOf<T>(worker, () => worker.postMessage(question, transfer));
      leaving = setTimeout(() => void end(), idleMs).unref();
      return answer;
    } catch {
      await end();
      return undefined;
    }
  }

  async function begin(): Promise<Worker> {
    const worker = new Worker(program, {
      // It needs none of our secrets, and what a library says of a file is not ours to log.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits,
      argv,
      workerData,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.unref();
    // An error that nobody listens to would end the process.
    worker.on('error', () => undefined);
    await answerOf(worker, () => undefined);
    return worker;
  }

  /** It goes at once; whoever waits for an answer gets none. */
  async function end(): Promise<void> {
    const worker = await ready?.catch(() => undefined);
    ready = undefined;
    await worker?.terminate();
  }

  /** @throws Error where it does not come in time, or the worker ended */
  function answerOf<T>(worker: Worker, askIt: () => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const patience = setTimeout(() => settle(() => reject(new Error('Too slow.'))), mostMs);
      const onMessage = (told: T) => settle(() => resolve(told));
      const onEnd = () => settle(() => reject(new Error('The worker ended.')));
      const settle = (how: () => void) => {
        clearTimeout(patience);
        worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
        how();
      };
      worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
      askIt();
    });
  }

  return { ask, end };
}
