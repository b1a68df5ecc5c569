import { readFileSync } from "node:fs";
import ts from "typescript";
import type { Originals } from "./translated.js";

/**
 * The texts of a file of `locales/`, by their names, such as `race.moments.arrives`, as
 * they are written there; what a file has for itself alone, too.
 */
export function textsOf(file: string): Originals {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Record<string, string> = {};
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (initializer !== undefined) note(name.getText(), initializer);
    }
  }
  return found;

  function note(name: string, value: ts.Expression): void {
    const inner =
      ts.isSatisfiesExpression(value) || ts.isAsExpression(value) ? value.expression : value;
    if (!ts.isObjectLiteralExpression(inner)) return void (found[name] = value.getText());
    for (const property of inner.properties) {
      const key = property.name === undefined ? "" : keyOf(property.name);
      if (ts.isPropertyAssignment(property)) note(`${name}.${key}`, property.initializer);
      else found[`${name}.${key}`] = property.getText();
    }
  }
}

const keyOf = (name: ts.PropertyName) => (ts.isStringLiteral(name) ? name.text : name.getText());
