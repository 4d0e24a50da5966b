import { parseArgs } from 'node:util';

/** Whether a command about keys was told `--lost`; undefined for anything else that it was told. */
export function readLostOption(): boolean | undefined {
  try {
    return parseArgs({ options: { lost: { type: 'boolean' } } }).values.lost ?? false;
  } catch {
    return undefined;
  }
}
