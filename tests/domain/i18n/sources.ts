import { resolve } from 'node:path';
import ts from 'typescript';

export type Template = { file: string; parts: string[]; codes: (string[] | undefined)[]; label: boolean };

/** Every string and every template with holes in our own sources, as the compiler sees them. */
export function readSources(prefixes: readonly string[]): { strings: Set<string>; templates: Template[] } {
  const program = openProgram();
  const checker = program.getTypeChecker();
  const strings = new Set<string>();
  const templates: Template[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) strings.add(node.text);
    if (ts.isTemplateExpression(node) && prefixes.some((prefix) => node.head.text.startsWith(`${prefix}.`))) {
      templates.push({
        file: node.getSourceFile().fileName,
        parts: [node.head.text, ...node.templateSpans.map((span) => span.literal.text)],
        codes: node.templateSpans.map((span) => listCodes(checker.getTypeAtLocation(span.expression))),
        label: isLabelOf(node),
      });
    }
    ts.forEachChild(node, visit);
  };
  program.getSourceFiles().filter(isOurs).forEach(visit);
  return { strings, templates };
}

function openProgram(): ts.Program {
  const file = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path));
  const { options, fileNames } = ts.parseJsonConfigFileContent(file.config, ts.sys, process.cwd());
  // The settings of tools bring the types of whole tools with them.
  return ts.createProgram(fileNames.filter(isBelow), { ...options, noEmit: true });
}

function isBelow(fileName: string): boolean {
  return ['app', 'db', 'scripts'].some((folder) => fileName.startsWith(resolve(folder)));
}

function isOurs({ fileName }: ts.SourceFile): boolean {
  return isBelow(fileName) && !fileName.includes('/i18n/catalogues/');
}

/** The values an expression can have, where its type lists them. */
function listCodes(type: ts.Type): string[] | undefined {
  const members = type.isUnion() ? type.types : [type];
  const values = members.map((member) =>
    member.isStringLiteral() || member.isNumberLiteral() ? String(member.value) : undefined,
  );
  return values.every((value) => value !== undefined) ? values : undefined;
}

function isLabelOf(node: ts.TemplateExpression): boolean {
  const call = node.parent;
  return (
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    call.expression.name.text === 'label'
  );
}
