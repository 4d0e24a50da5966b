import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export type Source = { file: string; text: string; tree: ts.SourceFile };
export type Call = { file: string; name: string; node: ts.CallExpression | ts.NewExpression };

/** Commands for tests and measurements are no part of what runs; the table of requirements is prose about it. */
const NOT_PRODUCT = /^(scripts\/(test|bench|chromium)\b|app\/domain\/security\/asvs\/)/;

/** Everything that runs when the product does, parsed. */
export const SOURCES: readonly Source[] = ['app', 'db', 'scripts'].flatMap(listFiles).map((file) => {
  const text = readFileSync(file, 'utf8');
  return { file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
});

export const IMPORTS: readonly { file: string; from: string }[] = SOURCES.flatMap(({ file, tree }) =>
  ts.preProcessFile(tree.text, true, true).importedFiles.map(({ fileName }) => ({ file, from: fileName })),
);

/** Every call and every `new`, by the words before its bracket: `log.info`, `createHash`, `RegExp`. */
export const CALLS: readonly Call[] = SOURCES.flatMap(({ file, tree }) => {
  const calls: Call[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      calls.push({ file, name: node.expression.getText(tree).replaceAll('?.', '.'), node });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return calls;
});

/** Which files import one of these packages. */
export function importersOf(...packages: string[]): string[] {
  const found = IMPORTS.filter(({ from }) =>
    packages.some((name) => from === name || from.startsWith(`${name}/`)),
  );
  return [...new Set(found.map(({ file }) => file))];
}

/** Which files hold something that looks like this. */
export function filesWith(pattern: RegExp): string[] {
  return SOURCES.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
}

/** The packages that an installation of the product brings with it, however deep. */
export function installedPackages(): string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => /\.(ts|tsx)$/.test(file) && !file.endsWith('.d.ts') && !NOT_PRODUCT.test(file));
}
