interface Leaving {
  leave: () => Promise<void>;
  /** For the very end of the process, where nothing can be awaited. */
  leaveAtOnce: () => void;
  /** Also leave when interrupted: for a process without a shutdown of its own. */
  onSignals: boolean;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Makes sure that the engine is left, once, however the process ends (kill -9 is for the next start to mend). */
export function leaveOnExit({ leave, leaveAtOnce, onSignals }: Leaving): () => Promise<void> {
  let left: Promise<void> | undefined;
  const stop = () => {
    left ??= leave().finally(forget);
    return left;
  };
  const onSignal = (signal: NodeJS.Signals) => {
    void stop().finally(() => process.kill(process.pid, signal));
  };
  const forget = () => {
    process.off('exit', leaveAtOnce);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  process.once('exit', leaveAtOnce);
  if (onSignals) for (const signal of SIGNALS) process.on(signal, onSignal);
  return stop;
}
