import { SettingsRefused } from '#app/settings.ts';

/** Ends the process for a reason that a person can do something about: a sentence or several, and no stack. */
export function stopWithMessage(error: unknown): never {
  console.error(wordsFor(error));
  process.exit(1);
}

/** What the system says names an address or a path; whoever reads it has set neither, but a setting. */
export function wordsFor(error: unknown): string {
  if (error instanceof SettingsRefused) {
    const problems = error.problems.map((problem) => `- ${problem}`);
    return ['Some settings (see .env.example) have to be changed:', ...problems].join('\n');
  }
  if (!(error instanceof Error)) return String(error);
  const { code = '', syscall, path } = error as NodeJS.ErrnoException;
  if (UNREACHED.has(code))
    return `The database does not answer (${error.message || code}). See that it runs, and that DATABASE_URL and DATABASE_OWNER_URL say where.`;
  if (code === 'EACCES' && path)
    return `This account may not use ${path}: the account that runs the server owns the folder of the software, DATA_DIR and KEYS_DIR (docs/running.md).`;
  if (syscall === 'mkdir' && NO_FOLDER.has(code))
    return `${path} cannot be a folder, because a file has this name or one above it. DATA_DIR and KEYS_DIR must each name a folder, or one that can be made.`;
  return error.message;
}

/** A command connects to nothing but the database. */
const UNREACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
]);
const NO_FOLDER = new Set(['EEXIST', 'ENOTDIR']);
