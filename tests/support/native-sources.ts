import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build, type Plugin as Translation } from 'esbuild';
import type { Plugin } from 'vite';

const ROOT = process.cwd();
const FOLDERS = ['app', 'db', 'scripts'];
const READY = join(ROOT, 'node_modules/.cache/sources');

/** For `server.deps.external`: Node loads them, not Vite. */
export const NATIVE = /\/node_modules\/\.cache\/sources\//;

let ready: Promise<void> | undefined;

/**
 * The product's own modules for tests: translated all together, which takes two seconds, and loaded by Node itself. Vite
 * would translate, send and wrap each by itself, again for each project. What is in `tests` still goes through Vite.
 */
export function nativeSources(): Plugin {
  return {
    name: 'native-sources',
    enforce: 'pre',
    async resolveId(source, importer) {
      const file = ownFile(source, importer);
      if (!file) return undefined;
      await (ready ??= translate());
      return readyFile(file);
    },
  };
}

/** The path of one of our sources, from here: `app/domain/outcome.ts`. */
function ownFile(source: string, importer = ''): string | undefined {
  const [path = ''] = source.split('?');
  const absolute = path.startsWith('#') ? join(ROOT, path.slice(1)) : resolve(dirname(importer), path);
  const file = relative(ROOT, absolute);
  return FOLDERS.includes(file.split('/')[0] ?? '') && existsSync(absolute) ? file : undefined;
}

function readyFile(file: string): string {
  return `${join(READY, file.replace(/\.tsx?$/, ''))}.mjs`;
}

/**
 * All of them each time: it takes less than to find out which changed. A module that says what it said stays as it is, so
 * that several may start at once.
 */
async function translate(): Promise<void> {
  const sources = FOLDERS.flatMap(listFiles).filter((file) => /\.tsx?$/.test(file));
  const { outputFiles } = await build({
    entryPoints: sources,
    outdir: READY,
    outbase: ROOT,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: ROOT,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    sourcemap: 'inline',
    sourcesContent: false,
    write: false,
    logLevel: 'warning',
    plugins: [apart],
  });
  for (const { path, text } of outputFiles) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    const half = `${path}.${process.pid}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(half, text);
    renameSync(half, path);
  }
}

/** Each source stays a module of its own, which the others import. */
const apart: Translation = {
  name: 'apart',
  setup(translation) {
    // Nobody looks at a stylesheet here, only at where it is.
    translation.onResolve({ filter: /\.scss\?url$/ }, ({ path }) => ({
      path: path.split('?')[0],
      namespace: 'address',
    }));
    translation.onLoad({ filter: /.*/, namespace: 'address' }, ({ path }) => ({
      contents: `export default ${JSON.stringify(path.replace('#', '/'))}`,
    }));
    translation.onResolve({ filter: /^[.#]/ }, ({ path, importer }) => {
      if (!importer) return undefined;
      const file = ownFile(path, importer);
      // The benchmark's, which no test loads.
      if (!file) return { path, external: true };
      const from = relative(dirname(readyFile(relative(ROOT, importer))), readyFile(file));
      return { path: from.startsWith('.') ? from : `./${from}`, external: true };
    });
  },
};

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
