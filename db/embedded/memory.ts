import { statfsSync } from 'node:fs';

/** Files in memory, on Linux; elsewhere, and in containers that give it 64 MB, the data lie on disk. */
export const MEMORY = '/dev/shm';
/** A run of all tests had 176 MB there; PostgreSQL may come to keep a gigabyte of its log. */
const ROOM_BYTES = 2 * 1024 ** 3;

/** Where data of tests may lie in memory; undefined where there is not room enough. */
export function memoryWithRoom(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return Math.min(bavail * bsize, process.availableMemory()) >= ROOM_BYTES ? MEMORY : undefined;
  } catch {
    return undefined;
  }
}
