import ts from 'typescript';

/** True for what a face may hold: `export { a } from`, `export type { A } from`, `export type * from`. */
export function isReexport(statement: ts.Statement): boolean {
  if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) return false;
  return statement.isTypeOnly || (statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause));
}

/** True where the environment is read: `process.env`, `process['env']`, `const { env } = process`, `import { env }`. */
export function isEnvironmentRead(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'env' && namesProcess(node.expression);
  if (ts.isElementAccessExpression(node)) {
    const key = node.argumentExpression;
    return ts.isStringLiteralLike(key) && key.text === 'env' && namesProcess(node.expression);
  }
  if (ts.isBindingElement(node)) {
    const declaration = node.parent.parent;
    const source = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return takesEnv(node) && source !== undefined && namesProcess(source);
  }
  if (!ts.isImportSpecifier(node) || !takesEnv(node)) return false;
  const from = node.parent.parent.parent.moduleSpecifier;
  return ts.isStringLiteralLike(from) && ['process', 'node:process'].includes(from.text);
}

const takesEnv = (node: ts.BindingElement | ts.ImportSpecifier) => {
  const taken = node.propertyName ?? node.name;
  return (ts.isIdentifier(taken) || ts.isStringLiteralLike(taken)) && taken.text === 'env';
};

const namesProcess = (node: ts.Expression) => lastName(node) === 'process';

/** True for a regular expression literal and for a call of the RegExp constructor, with or without `new`. */
export function isPatternMaking(node: ts.Node): boolean {
  if (ts.isRegularExpressionLiteral(node)) return true;
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && lastName(node.expression) === 'RegExp';
}

function lastName(node: ts.Expression): string | null {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? node.name.text : null;
}

/** True for a function handed to describe(), it() or test(), in any of their forms (`it.each(rows)(...)`, `it.skip(...)`). */
export function isTestCallback(node: ts.Node): boolean {
  const call = node.parent;
  if (!ts.isCallExpression(call) || call.expression === node) return false;
  let callee: ts.Expression = call.expression;
  for (;;) {
    if (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)) callee = callee.expression;
    else if (ts.isTaggedTemplateExpression(callee)) callee = callee.tag;
    else return ts.isIdentifier(callee) && ['describe', 'it', 'test'].includes(callee.text);
  }
}

/** The name people would call a function by: its own, or that of the variable or property that holds it. */
export function nameOf(node: ts.SignatureDeclaration): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (node.name) return node.name.getText();
  const holder = node.parent;
  const held = ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder) || ts.isPropertyDeclaration(holder);
  return held ? holder.name.getText() : 'a nameless function';
}

/** Every type name written in a type, the last word of a qualified one. */
export function typeNamesIn(type: ts.TypeNode): string[] {
  const names: string[] = [];
  const note = (name: ts.EntityName | undefined) => {
    if (name) names.push(ts.isIdentifier(name) ? name.text : name.right.text);
  };
  const visit = (node: ts.Node) => {
    if (ts.isTypeReferenceNode(node)) note(node.typeName);
    if (ts.isImportTypeNode(node)) note(node.qualifier);
    ts.forEachChild(node, visit);
  };
  visit(type);
  return names;
}
