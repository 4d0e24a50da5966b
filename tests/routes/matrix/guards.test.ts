import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { RouteRow } from '#app/http/route-row.ts';
import { ROUTES } from '#app/routes/table.ts';

/** The two addresses that stand in app/routes.ts itself. */
const OUTSIDE_THE_TABLE = ['home/choose-language.ts', 'home/not-found.tsx'];
const files = [...new Set([...ROUTES.map((row) => row.file), ...OUTSIDE_THE_TABLE])];

test('every row has its file', () => {
  expect(files.filter((file) => !existsSync(`app/routes/${file}`))).toEqual([]);
});

test('no two rows answer the same address', () => {
  const shapes = ROUTES.map((row) => row.path.replaceAll(/:\w+/g, ':'));
  expect(new Set(shapes).size).toBe(ROUTES.length);
});

test('every file that reads or changes something is a route of the table', () => {
  const routes = readdirSync('app/routes', { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      /export (?:async )?(?:function|const) (?:loader|action)\b/.test(
        readFileSync(`app/routes/${file}`, 'utf8'),
      ),
  );
  expect(routes.filter((file) => !files.includes(file))).toEqual([]);
});

describe.each(files.filter((file) => existsSync(`app/routes/${file}`)))('%s', (file) => {
  const row = ROUTES.find((row) => row.file === file);
  const { loader, action, exportsAction } = readGuards(`app/routes/${file}`);

  test('reads nothing before it knows who is asking', () => {
    expect(loader).toEqual(row ? guardOf(row) : 'publicRoute');
  });

  if (!exportsAction) return;
  test('changes nothing before it knows who is asking', () => {
    // Fewer may act than may look: a focal point reads the ranking, a broker proposes from it.
    if (Array.isArray(action)) expect(row?.access).toEqual(expect.arrayContaining(action));
    else expect(action).toEqual(row ? guardOf(row) : 'publicRoute');
  });
});

type Guard = 'publicRoute' | 'requireSignedIn' | string[] | undefined;

function guardOf({ access }: RouteRow): Guard {
  if (access === 'public') return 'publicRoute';
  return access === 'signed-in' ? 'requireSignedIn' : [...access];
}

/** What the first statement of a file's loader and of its action calls. */
function readGuards(path: string): { loader: Guard; action: Guard; exportsAction: boolean } {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const guards: Record<string, Guard> = {};
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name && isExported(statement)) {
      guards[statement.name.text] = guardIn(statement.body?.statements[0]);
    }
    // `export const action = loader;`
    if (ts.isVariableStatement(statement) && isExported(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (initializer && ts.isIdentifier(initializer)) guards[name.getText()] = guards[initializer.text];
      }
    }
  }
  return { loader: guards.loader, action: guards.action, exportsAction: 'action' in guards };
}

function guardIn(statement: ts.Statement | undefined): Guard {
  let guard: Guard;
  const visit = (node: ts.Node): void => {
    if (guard) return;
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const name = node.expression.text;
      if (name === 'publicRoute' || name === 'requireSignedIn') guard = name;
      const roles = node.arguments[1];
      if (name === 'requireHat' && roles && ts.isArrayLiteralExpression(roles)) {
        guard = roles.elements.map((role) => (ts.isStringLiteral(role) ? role.text : role.getText()));
      }
    }
    ts.forEachChild(node, visit);
  };
  if (statement) visit(statement);
  return guard;
}

function isExported(node: ts.FunctionDeclaration | ts.VariableStatement): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
