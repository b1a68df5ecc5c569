import ts from "typescript";
import { edited, type Edit } from "./edits.js";
import { treeOf } from "./tree.js";

/** ES imports and exports as CommonJS: `import { Bot } from "grammy"` becomes a `require`. */
export function toRequires(text: string): string {
  const tree = treeOf(text, "js");
  const exported: string[] = [];
  const edits = tree.statements.flatMap((one) => change(one, tree, exported));
  const tail = exported.map((line) => `${line}\n`).join("");
  return edited(text, edits).replace(/\n*$/, `\n${tail === "" ? "" : `\n${tail}`}`);
}

function change(statement: ts.Statement, tree: ts.SourceFile, exported: string[]): Edit[] {
  const start = statement.getStart(tree);
  const replace = (text: string): Edit[] => [{ start, end: statement.end, text }];
  if (ts.isImportDeclaration(statement)) return replace(required(statement, tree));
  if (ts.isExportAssignment(statement)) {
    return replace(`module.exports = ${statement.expression.getText(tree)};`);
  }
  if (ts.isExportDeclaration(statement)) {
    const { exportClause, moduleSpecifier } = statement;
    if (moduleSpecifier !== undefined || !exportClause || !ts.isNamedExports(exportClause))
      return [];
    const lines = exportClause.elements.map(
      ({ name, propertyName = name }) => `exports.${name.text} = ${propertyName.text};`,
    );
    return replace(lines.join("\n"));
  }
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const keyword = modifiers.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (keyword === undefined) return [];
  const byDefault = modifiers.find(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  const end = (byDefault ?? keyword).end;
  const next = /\s*/.exec(tree.text.slice(end))![0].length;
  const away: Edit = { start: keyword.getStart(tree), end: end + next, text: "" };
  if (byDefault !== undefined) {
    const { name } = statement as ts.FunctionDeclaration | ts.ClassDeclaration;
    if (name === undefined) return [{ ...away, text: "module.exports = " }];
    exported.push(`module.exports = ${name.text};`);
  } else for (const name of declared(statement)) exported.push(`exports.${name} = ${name};`);
  return [away];
}

function required({ importClause, moduleSpecifier }: ts.ImportDeclaration, tree: ts.SourceFile) {
  const call = `require(${moduleSpecifier.getText(tree)})`;
  if (importClause === undefined) return `${call};`;
  const { name, namedBindings } = importClause;
  const lines: string[] = [];
  if (name !== undefined) lines.push(`const ${name.text} = ${call};`);
  if (namedBindings !== undefined) {
    const pattern = ts.isNamespaceImport(namedBindings)
      ? namedBindings.name.text
      : pick(namedBindings.getText(tree));
    lines.push(`const ${pattern} = ${call};`);
  }
  return lines.join("\n");
}

/** `{ a as b }` in an import is `{ a: b }` in a pattern. */
function pick(names: string): string {
  return names.replace(/([\w$]+)\s+as\s+([\w$]+)/g, "$1: $2");
}

function declared(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
  }
  const { name } = statement as ts.FunctionDeclaration | ts.ClassDeclaration;
  return name === undefined ? [] : [name.text];
}

function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((one) => (ts.isBindingElement(one) ? bound(one.name) : []));
}
