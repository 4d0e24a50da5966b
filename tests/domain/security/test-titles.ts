import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';

type Titles = { full: string[]; literals: Set<string> };

const read = new Map<string, Titles | undefined>();

/**
 * Whether a file below `tests/` holds this test: its groups and its title, as the source says them or, where the source
 * leaves a hole (`%s`, `$name`, `${what}`), with a word that stands in the file itself.
 */
export function hasTest(name: string): boolean {
  const [file = '', ...rest] = name.split(' > ');
  if (!read.has(file)) read.set(file, existsSync(`tests/${file}`) ? readTitles(`tests/${file}`) : undefined);
  const titles = read.get(file);
  const wanted = rest.join(' > ');
  return titles?.full.some((full) => full === wanted || fits(wanted, full, titles.literals)) ?? false;
}

function fits(wanted: string, full: string, literals: ReadonlySet<string>): boolean {
  const parts = full.split(HOLE);
  if (parts.length === 1) return false;
  const filled = new RegExp(`^${parts.map(escape).join('(.+)')}$`).exec(wanted);
  return filled !== null && filled.slice(1).every((word) => literals.has(word) || HOLE_ALONE.test(word));
}

const HOLE = /%[sjoid]|\$\{[^}]*\}|\$[a-z]\w*/;
const HOLE_ALONE = new RegExp(`^(?:${HOLE.source})$`);

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function readTitles(path: string): Titles {
  const tree = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const titles: Titles = { full: [], literals: new Set() };
  const visit = (node: ts.Node, groups: readonly string[]): void => {
    if (ts.isStringLiteralLike(node) || (ts.isIdentifier(node) && ts.isPropertyAssignment(node.parent))) {
      titles.literals.add(node.text);
    }
    const call = ts.isCallExpression(node) ? titled(node) : undefined;
    if (call?.kind === 'test') titles.full.push([...groups, call.title].join(' > '));
    const within = call?.kind === 'group' ? [...groups, call.title] : groups;
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(tree, []);
  return titles;
}

/** `test('…', …)`, `it.each(…)('…', …)`, `describe.skipIf(…)('…', …)`. */
function titled(node: ts.CallExpression): { kind: 'test' | 'group'; title: string } | undefined {
  const [, word = ''] = /^(test|it|describe)\b/.exec(node.expression.getText()) ?? [];
  const isSetUp = /^(test|it)\.(use|before|after|describe|skip|setTimeout)/.test(node.expression.getText());
  const [first] = node.arguments;
  // The call that only makes another function (`it.each(cases)`) has no body to run.
  if (!word || !first || node.arguments.length < 2) return undefined;
  const title = ts.isStringLiteralLike(first)
    ? first.text
    : ts.isTemplateExpression(first)
      ? first.getText().slice(1, -1)
      : undefined;
  if (title === undefined) return undefined;
  if (node.expression.getText().startsWith('test.describe')) return { kind: 'group', title };
  return isSetUp ? undefined : { kind: word === 'describe' ? 'group' : 'test', title };
}
