import ts from 'typescript';
import type { FunctionSize, Module, SourceText } from './modules.ts';
import { isEnvironmentRead, isPatternMaking, isReexport, isTestCallback, nameOf, typeNamesIn } from './read-syntax.ts';
import { specifierOf, targetOf } from './resolve-import.ts';

/** Parses the files with the TypeScript parser and keeps what the rules of the house ask about. */
export function readModules(files: readonly SourceText[]): Module[] {
  const known = new Set(files.map((file) => file.path));
  return files.map((file) => (file.path.endsWith('.css') ? emptyModule(file) : readModule(file, known)));
}

const emptyModule = ({ path, text }: SourceText): Module => ({
  path,
  lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
  imports: [],
  functions: [],
  casts: [],
  stageTypes: [],
  notReexports: [],
  anyLines: [],
  environmentLines: [],
  patternLines: [],
});

function readModule(file: SourceText, known: ReadonlySet<string>): Module {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const module = emptyModule(file);
  for (const statement of source.statements) {
    if (!isReexport(statement)) module.notReexports.push(lineOf(source, statement));
    const made = ts.isTypeAliasDeclaration(statement) && typeNamesIn(statement.type).includes('MadeBy');
    if (made) module.stageTypes.push(statement.name.text);
  }
  const visit = (node: ts.Node, enclosing: readonly FunctionSize[]) => {
    noteImport(node, module, lineOf(source, node), known);
    noteSyntax(node, module, lineOf(source, node));
    const within = noteFunction(node, module, source, enclosing);
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(source, []);
  return module;
}

function noteImport(node: ts.Node, module: Module, line: number, known: ReadonlySet<string>): void {
  const found = specifierOf(node);
  if (!found) return;
  const target = found.specifier === null ? null : targetOf(module.path, found.specifier, known);
  module.imports.push({ line, target, ...found });
}

function noteSyntax(node: ts.Node, module: Module, line: number): void {
  if (node.kind === ts.SyntaxKind.AnyKeyword) module.anyLines.push(line);
  if (isEnvironmentRead(node)) module.environmentLines.push(line);
  if (isPatternMaking(node)) module.patternLines.push(line);
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
    module.casts.push({ line, types: typeNamesIn(node.type) });
  }
}

/** Notes the size of a function and returns the functions whose size its children still count towards. */
function noteFunction(
  node: ts.Node,
  module: Module,
  source: ts.SourceFile,
  enclosing: readonly FunctionSize[],
): readonly FunctionSize[] {
  if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return enclosing;
  const line = lineOf(source, node);
  const lines = source.getLineAndCharacterOfPosition(node.end).line + 2 - line;
  if (module.path.startsWith('test/') && isTestCallback(node)) {
    // A contract suite wraps describe() in a function: the tests inside are a list, not logic, and count for neither.
    for (const outer of enclosing) outer.lines -= lines - 1;
    return [];
  }
  const size: FunctionSize = { name: nameOf(node), line, lines };
  module.functions.push(size);
  return [...enclosing, size];
}

const lineOf = (source: ts.SourceFile, node: ts.Node) =>
  source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
