import { posix } from 'node:path';
import ts from 'typescript';

interface Mention {
  /** Null when the specifier is computed. */
  readonly specifier: string | null;
  readonly typeOnly: boolean;
}

/** The module a node mentions, or null when it mentions none. */
export function specifierOf(node: ts.Node): Mention | null {
  if (ts.isImportDeclaration(node)) {
    return mention(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  }
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier ? mention(node.moduleSpecifier, node.isTypeOnly) : null;
  if (ts.isExternalModuleReference(node)) return mention(node.expression, false);
  if (ts.isImportTypeNode(node)) {
    return mention(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
  }
  if (ts.isCallExpression(node) && isLoading(node.expression)) return mention(node.arguments[0], false);
  return null;
}

const isLoading = (callee: ts.Expression) =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');

const mention = (specifier: ts.Node | undefined, typeOnly: boolean): Mention => ({
  specifier: specifier && ts.isStringLiteralLike(specifier) ? specifier.text : null,
  typeOnly,
});

/** Path from the root that a relative specifier leads to, whether or not the file is there; null for a package. */
export function targetOf(importer: string, specifier: string, known: ReadonlySet<string>): string | null {
  if (!specifier.startsWith('.')) return null;
  const path = posix.join(posix.dirname(importer), specifier.split('?')[0] ?? specifier);
  const stem = path.endsWith('.js') ? path.slice(0, -3) : path;
  // Ours carry their endings; the other spellings are followed too, so that leaving the ending out evades no rule.
  const spellings = [path, `${stem}.ts`, `${stem}.tsx`, posix.join(path, 'index.ts')];
  return spellings.find((spelling) => known.has(spelling)) ?? path;
}
