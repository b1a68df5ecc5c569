import ts from "typescript";
import { CarreraError } from "../../errors.js";
import type { Language } from "../compile.js";

/** The tree of a text, with parents. */
export function treeOf(text: string, language: Language = "ts"): ts.SourceFile {
  const file = language === "js" ? "bot.js" : "bot.ts";
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** @throws CarreraError `snippet-syntax` for a program that does not parse, with the place */
export function checkSyntax(text: string, language: Language): void {
  const tree = treeOf(text, language) as ts.SourceFile & {
    readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  };
  const [problem] = tree.parseDiagnostics;
  if (problem === undefined) return;
  const { line, character } = tree.getLineAndCharacterOfPosition(problem.start);
  const place = { file: tree.fileName, line: line + 1, column: character + 1 };
  const detail = ts.flattenDiagnosticMessageText(problem.messageText, " ");
  throw new CarreraError("snippet-syntax", { detail }, place);
}

/** Every node below one, from left to right, the outer before the inner. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) {
    yield child;
    yield* nodesOf(child);
  }
}

/** The names that a text uses, outside its imports. */
export function usedNames(tree: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  for (const statement of tree.statements) {
    if (ts.isImportDeclaration(statement)) continue;
    for (const node of nodesOf(statement)) if (ts.isIdentifier(node)) names.add(node.text);
  }
  return names;
}

/** Whether a program waits at its top level, which CommonJS cannot. */
export function hasTopLevelAwait(node: ts.Node): boolean {
  return (
    ts.forEachChild(node, (child): boolean | undefined => {
      if (ts.isFunctionLike(child)) return undefined;
      if (ts.isAwaitExpression(child)) return true;
      if (ts.isForOfStatement(child) && child.awaitModifier !== undefined) return true;
      return hasTopLevelAwait(child) || undefined;
    }) === true
  );
}
