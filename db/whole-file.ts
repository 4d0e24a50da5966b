import { rmSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';

/**
 * A file for its owner only, which gets its name when it is whole, so that one with this name always is. What has the
 * name already stays as it is.
 *
 * @throws Error in words for whoever typed the command, where the file is there already or cannot be written, and
 * whatever `write` throws; nothing is left then
 */
export async function writeWholeFile<T>(path: string, write: (file: FileHandle) => Promise<T>): Promise<T> {
  const draft = `${path}.${process.pid}.partial`;
  const file = await openNew(path, draft);
  const remove = () => rmSync(draft, { force: true });
  process.once('exit', remove);
  try {
    const written = await write(file);
    await file.sync();
    await file.close();
    await rename(draft, path);
    return written;
  } finally {
    process.off('exit', remove);
    await file.close().catch(() => {});
    await rm(draft, { force: true });
  }
}

async function openNew(path: string, draft: string): Promise<FileHandle> {
  const there = await open(path, 'r').catch(() => undefined);
  await there?.close();
  if (there) throw new Error(`${path} is there already.`);
  return open(draft, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path} cannot be written (${error.code}).`);
  });
}
