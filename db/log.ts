/** What this folder needs of a logger: static messages, data as attributes. pino satisfies it. */
export interface Log {
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}

export const silentLog: Log = { info() {}, warn() {}, error() {} };
