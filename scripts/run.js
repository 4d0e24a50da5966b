// `node scripts/run.js FILE.ts [ARGUMENT]…`: runs a TypeScript file of this project, as every `npm run` command does.
// The file and what it imports of ours become one module (esbuild, a second), kept until one of its sources changes: a
// command then starts in a third of the time that translating each module at each start would take.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const KEPT = join(PROJECT, 'node_modules/.cache/commands');
/** What changes the module although it is none of its sources. */
const ALWAYS = ['package-lock.json', 'tsconfig.json', 'scripts/run.js'];

const file = relative(PROJECT, resolve(process.argv[2] ?? ''));
const bundle = join(KEPT, file.replace(/\.ts$/, '.mjs').replaceAll(/[\\/]/g, '-'));
if (!isCurrent()) await make().catch(explain);
process.argv.splice(1, 2, bundle);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(bundle).href);

/** The usual cause: somebody else built here, often root. */
function explain(error) {
  if (error?.code !== 'EACCES') throw error;
  console.error(
    `This account may not use ${error.path}: the account that runs the server owns the folder of the software (docs/running.md).`,
  );
  process.exit(1);
}

function isCurrent() {
  if (!existsSync(bundle)) return false;
  const madeAt = statSync(bundle).mtimeMs;
  const sources = JSON.parse(readFileSync(`${bundle}.sources`, 'utf8'));
  return sources.every((source) => {
    const found = statSync(join(PROJECT, source), { throwIfNoEntry: false });
    return found !== undefined && found.mtimeMs <= madeAt;
  });
}

/** Several may start at once: each makes its own and the last one stays. The list of sources is there before the module. */
async function make() {
  const { build } = createRequire(import.meta.url)('esbuild');
  const startedAt = new Date();
  const { outputFiles, metafile } = await build({
    entryPoints: [join(PROJECT, file)],
    outfile: bundle,
    absWorkingDir: PROJECT,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    sourcemap: true,
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  mkdirSync(KEPT, { recursive: true });
  const sources = [...ALWAYS, ...Object.keys(metafile.inputs)];
  for (const [path, text] of [
    [`${bundle}.sources`, JSON.stringify(sources)],
    ...outputFiles.map(({ path, text }) => [path, text]).sort(([path]) => (path.endsWith('.map') ? -1 : 1)),
  ]) {
    const half = `${path}.${process.pid}`;
    writeFileSync(half, text);
    // As old as what was read: a source that is saved meanwhile is newer.
    utimesSync(half, startedAt, startedAt);
    renameSync(half, path);
  }
}
