import { parseArgs } from 'node:util';
import { announceDatabase, openCommandEngine, readCommandSettings } from './command-database.ts';
import { readKeyFingerprints } from './key-fingerprints.ts';

/** What one word was given, and which options; undefined for anything else. */
export function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { demo: { type: 'boolean' }, 'without-keys': { type: 'boolean' } },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return undefined;
    return { path, demo: values.demo ?? false, withoutKeys: values['without-keys'] ?? false };
  } catch {
    return undefined;
  }
}

/** Joins the running server's engine, or starts it for as long as this takes; a restore may make the database. */
export async function withOwner<T>(
  { demo, mayBeNew = false }: { demo: boolean; mayBeNew?: boolean },
  work: (database: { ownerUrl: string; keys: Record<string, string> }) => Promise<T>,
): Promise<T> {
  const settings = readCommandSettings({ demo });
  const engine = await openCommandEngine(settings, { mayBeNew, demo });
  announceDatabase(settings);
  try {
    return await work({ ownerUrl: engine.ownerUrl, keys: readKeyFingerprints(settings.keysDir) });
  } finally {
    await engine.stop();
  }
}

/** In words, for the end of a command. Keys that only sign open nothing of it, but must not be lost either. */
export function describe({ tables, takenAt, keys }: Described, { withoutKeys = false } = {}): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const names = Object.keys(keys).join(', ') || 'none';
  const rest = withoutKeys
    ? `What these keys sealed does not open without them: ${names}.`
    : `Keys that open what is sealed in it, kept apart: ${names}. Keep the other keys beside them as well: they sign.`;
  return `${tables.length} tables, ${rows} rows, as they were at ${takenAt}. ${rest}`;
}

type Described = { tables: readonly { rows: number }[]; takenAt: string; keys: Record<string, string> };
