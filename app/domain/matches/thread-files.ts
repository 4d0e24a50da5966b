import { FILE_BYTES } from '#app/domain/files/file-limits.ts';
import type { FileRefusal } from '#app/domain/files/file-refusal.ts';
import type { Role } from '#app/domain/accounts/role.ts';

/** With one message; each as large as any file here. */
export const FILES_A_MESSAGE = 3;
/** What one side, or the brokers, may have in one thread at a time: nobody fills the place of another. */
export const THREAD_FILES = 20;
export const THREAD_FILE_BYTES = 5 * FILE_BYTES;

/**
 * Why files that come with a message are one too many or some bytes too much, if they are.
 *
 * @param held what this side has in the thread
 * @param coming how many more, and their bytes
 */
export function threadExcess(
  held: { count: number; bytes: number },
  coming: { count: number; bytes: number },
): FileRefusal | undefined {
  if (held.count + coming.count > THREAD_FILES) return 'too-many';
  return held.bytes + coming.bytes > THREAD_FILE_BYTES ? 'too-much' : undefined;
}

/** Whether a reader is of the side that sent a file: it gets the file as it is stored, is told who had it, and takes it back. */
export function isOfSender(sender: Role, reader: Role): boolean {
  return sender === reader;
}
