import ts from "typescript";
import { HOOKS } from "../causality/causality.js";

/**
 * Hands what an array literal with a spread makes to the platform, which may count
 * it: `[...a, ...b]` becomes `made([...a, ...b])`. It is the one way to make an array
 * of any length without a call.
 */
export const weighSpreads: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const { factory } = context;

  return (file) => {
    function visit(node: ts.Node): ts.Node {
      const target = assigned(node);
      // What is assigned to looks like a literal, and is none.
      const visited = ts.visitEachChild(
        node,
        (child) => (child === target ? child : visit(child)),
        context,
      );
      if (!ts.isArrayLiteralExpression(visited) || !visited.elements.some(ts.isSpreadElement)) {
        return visited;
      }
      const made = factory.createIdentifier(HOOKS.made);
      return ts.setTextRange(factory.createCallExpression(made, undefined, [visited]), node);
    }
    return ts.visitEachChild(file, visit, context);
  };
};

/** What a node assigns to: `[a, ...b] = c`, `for ([a, ...b] of c)`. */
function assigned(node: ts.Node): ts.Node | undefined {
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) return node.initializer;
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? node.left
    : undefined;
}
