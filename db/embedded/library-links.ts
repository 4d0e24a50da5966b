import { chmodSync, existsSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Does what the package's postinstall would have done, for npm may hold that back: links the shared libraries under
 * the names the programs ask for, and marks the programs executable. A folder that is incomplete or that we may not write
 * to is left as it is: running the programs will show.
 */
export function makeRunnable(packageFolder: string): void {
  try {
    linkLibraries(packageFolder);
    const bin = join(packageFolder, 'native', 'bin');
    for (const name of readdirSync(bin)) {
      if ((statSync(join(bin, name)).mode & 0o111) !== 0o111) chmodSync(join(bin, name), 0o755);
    }
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  }
}

function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
