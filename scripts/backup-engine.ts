import { parseArgs } from 'node:util';
import { readSettings } from '#app/settings.ts';
import { openEngine } from '#db/embedded.ts';
import { silentLog } from '#db/log.ts';
import { readKeyFingerprints } from './key-fingerprints.ts';

/** Where `npm run demo` keeps its data, unless it is told otherwise. */
const DEMONSTRATION = '.data/demo';

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

/** Joins the running server's engine, or starts it for as long as this takes. */
export async function withOwner<T>(
  demo: boolean,
  work: (database: { ownerUrl: string; keys: Record<string, string> }) => Promise<T>,
): Promise<T> {
  const { database, dataDir, keysDir } = readSettings(
    demo ? { DATA_DIR: DEMONSTRATION, ...process.env } : process.env,
  );
  const engine = await openEngine({
    dataDir,
    purpose: 'command',
    log: silentLog,
    databaseUrl: database?.loginUrl,
    databaseOwnerUrl: database?.ownerUrl,
  });
  try {
    return await work({ ownerUrl: engine.ownerUrl, keys: readKeyFingerprints(keysDir) });
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
