import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Remix builds every page for the browser as well, to hydrate it; no page of ours does. Deletes those scripts, so
 * that what is not sent cannot be asked for, and keeps the enhancement module with what it imports.
 *
 * @throws Error when the enhancement module is not where the build should have put it
 */
export function removeUnusedScripts(buildFolder: string): void {
  const assets = join(buildFolder, 'client/assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const entry = scripts.find((name) => name.startsWith('entry.client-'));
  if (!entry) throw new Error('The build has no entry.client module.');
  const used = new Set<string>();
  const use = (name: string) => {
    if (used.has(name)) return;
    used.add(name);
    const source = readFileSync(join(assets, name), 'utf8');
    for (const other of scripts) if (source.includes(other)) use(other);
  };
  use(entry);
  for (const name of scripts) if (!used.has(name)) rmSync(join(assets, name));
}
