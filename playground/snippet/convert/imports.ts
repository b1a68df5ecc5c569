import ts from "typescript";
import { edited, type Edit } from "./edits.js";
import { nodesOf, treeOf } from "./tree.js";

/**
 * CommonJS as ES imports and exports, at the top level of a program; a `require`
 * elsewhere stays.
 */
export function toImports(text: string): string {
  const tree = treeOf(text, "js");
  return edited(
    text,
    tree.statements.flatMap((one) => change(one, tree)),
  );
}

function change(statement: ts.Statement, tree: ts.SourceFile): Edit[] {
  const replace = (text: string): Edit[] => [
    { start: statement.getStart(tree), end: statement.end, text },
  ];
  if (ts.isVariableStatement(statement)) {
    const { declarations } = statement.declarationList;
    const lines = declarations.map((one) => imported(one, tree));
    return lines.every((line) => line !== undefined) ? replace(lines.join("\n")) : [];
  }
  if (!ts.isExpressionStatement(statement)) return [];
  const { expression } = statement;
  const required = requiredBy(expression);
  if (required !== undefined) return replace(`import ${required.getText(tree)};`);
  if (
    !ts.isBinaryExpression(expression) ||
    expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken
  ) {
    return [];
  }
  const target = expression.left.getText(tree);
  const value = expression.right;
  if (target === "module.exports") return replace(`export default ${value.getText(tree)};`);
  const name = /^(?:module\.)?exports\.([\w$]+)$/.exec(target)?.[1];
  if (name === undefined) return [];
  return replace(
    ts.isIdentifier(value)
      ? `export { ${value.text === name ? name : `${value.text} as ${name}`} };`
      : `export const ${name} = ${value.getText(tree)};`,
  );
}

/** The import that does the same as `const … = require("…")`. */
function imported({ name, initializer }: ts.VariableDeclaration, tree: ts.SourceFile) {
  const specifier = initializer && requiredBy(initializer);
  if (specifier === undefined) {
    // `require("grammy").Bot`
    if (!initializer || !ts.isPropertyAccessExpression(initializer) || !ts.isIdentifier(name))
      return;
    const from = requiredBy(initializer.expression);
    if (from === undefined) return undefined;
    const { text } = initializer.name;
    const alias = text === name.text ? text : `${text} as ${name.text}`;
    return `import { ${alias} } from ${from.getText(tree)};`;
  }
  if (ts.isIdentifier(name)) {
    const clause = isCalled(name.text, tree) ? name.text : `* as ${name.text}`;
    return `import ${clause} from ${specifier.getText(tree)};`;
  }
  if (!ts.isObjectBindingPattern(name)) return undefined;
  const plain = name.elements.every(
    (one) => ts.isIdentifier(one.name) && !one.initializer && !one.dotDotDotToken,
  );
  if (!plain) return undefined;
  const names = name.getText(tree).replace(/([\w$]+)\s*:\s*([\w$]+)/g, "$1 as $2");
  return `import ${names} from ${specifier.getText(tree)};`;
}

function requiredBy(node: ts.Expression): ts.StringLiteral | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  const [argument] = node.arguments;
  const isRequire = node.expression.text === "require" && node.arguments.length === 1;
  return isRequire && argument && ts.isStringLiteral(argument) ? argument : undefined;
}

/** Whether a module is used as a function or class, and not for its members. */
function isCalled(name: string, tree: ts.SourceFile): boolean {
  return [...nodesOf(tree)].some(
    (node) =>
      (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === name,
  );
}
