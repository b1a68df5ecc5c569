import ts from "typescript";
import { denoAddress, withSpecifiers } from "./addresses.js";
import { edited, withoutLines, type Edit } from "./edits.js";
import { nodesOf, treeOf } from "./tree.js";

/** A program for Node as one for Deno: the addresses of its modules, and what it asks `process` for. */
export function toDeno(text: string): string {
  const tree = treeOf(text);
  const edits: Edit[] = [];
  const process = !imports(tree, "process");
  const kv = importOf(tree, "@deno/kv", "openKv");
  if (kv !== undefined) edits.push(withoutLines(text, kv.start, kv.end));
  for (const node of nodesOf(tree)) {
    const put = (replacement: string) =>
      edits.push({ start: node.getStart(tree), end: node.end, text: replacement });
    if (kv !== undefined && isUse(node, kv.name)) put("Deno.openKv");
    if (!process) continue;
    const variable = environment(node, tree);
    const assigned = variable === undefined ? undefined : assignmentTo(node);
    if (assigned !== undefined) {
      // What is assigned may hold another change: the two ends are changed alone.
      const { left, right } = assigned;
      const text = `Deno.env.set(${variable}, `;
      edits.push({ start: left.getStart(tree), end: right.getStart(tree), text });
      edits.push({ start: right.end, end: right.end, text: ")" });
    } else if (variable !== undefined) put(`Deno.env.get(${variable})`);
    else if (isMember(node, "exit")) put("Deno.exit");
    else if (isMember(node, "pid")) put("Deno.pid");
    else if ((isMember(node, "on") || isMember(node, "once")) && isForSignal(node)) {
      put("Deno.addSignalListener");
    }
  }
  return withSpecifiers(edited(text, edits), denoAddress);
}

function isMember(node: ts.Node, name: string): node is ts.PropertyAccessExpression {
  return (
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "process" &&
    node.name.text === name
  );
}

/** The name in `process.env.NAME` or `process.env[name]`, as an expression. */
function environment(node: ts.Node, tree: ts.SourceFile): string | undefined {
  if (ts.isPropertyAccessExpression(node) && isMember(node.expression, "env")) {
    return JSON.stringify(node.name.text);
  }
  if (ts.isElementAccessExpression(node) && isMember(node.expression, "env")) {
    return node.argumentExpression.getText(tree);
  }
  return undefined;
}

/** The assignment whose target a node is. */
function assignmentTo(node: ts.Node): ts.BinaryExpression | undefined {
  const { parent } = node;
  const assigns =
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    parent.left === node;
  return assigns ? parent : undefined;
}

function isForSignal({ parent }: ts.Node): boolean {
  const [signal] = ts.isCallExpression(parent) ? parent.arguments : [];
  return signal !== undefined && ts.isStringLiteral(signal) && signal.text.startsWith("SIG");
}

function isUse(node: ts.Node, name: string): boolean {
  if (!ts.isIdentifier(node) || node.text !== name) return false;
  const { parent } = node;
  return (
    !ts.isImportSpecifier(parent) &&
    !(ts.isPropertyAccessExpression(parent) && parent.name === node) &&
    !(ts.isPropertyAssignment(parent) && parent.name === node)
  );
}

/** Whether a program gives a name to something that it imports. */
function imports(tree: ts.SourceFile, name: string): boolean {
  return tree.statements.filter(ts.isImportDeclaration).some(({ importClause }) => {
    const bindings = importClause?.namedBindings;
    const names =
      bindings === undefined
        ? []
        : ts.isNamespaceImport(bindings)
          ? [bindings.name.text]
          : bindings.elements.map((one) => one.name.text);
    return importClause?.name?.text === name || names.includes(name);
  });
}

/** The import of one thing alone, and the name that it is given. */
function importOf(tree: ts.SourceFile, specifier: string, what: string) {
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    if ((statement.moduleSpecifier as ts.StringLiteral).text !== specifier) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings) || bindings.elements.length !== 1) continue;
    const { name, propertyName = name } = bindings.elements[0]!;
    if (propertyName.text === what) {
      return { name: name.text, start: statement.getStart(tree), end: statement.end };
    }
  }
  return undefined;
}
