import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * JSON lines with static messages and data as attributes, so that nothing a client sends can end a line or pose as
 * another. Errors keep their class, code and stack, not their message's parameters: PostgreSQL puts values there.
 */
export function makeLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: describeError } },
    destination ?? pino.destination({ fd: 1, sync: false, minLength: 0 }),
  );
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12);
  return {
    name: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : { message: error.message }),
    frames,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
