import ts from "typescript";
import { HOOKS } from "../causality/causality.js";

/**
 * Makes a program say from which of its lines it calls something: the line
 * where the name of what is called ends. The note is taken when all arguments
 * are there, right before the call, so that whatever they called is over:
 * `f(a, b)` becomes `f(a, at(line, b))`, and `f()` becomes `f(...at(line, []))`.
 *
 * It comes first of all transformers, where positions are the visitor's own.
 */
export const noteLines: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const { factory } = context;

  return (file) => {
    function at(node: ts.CallExpression | ts.NewExpression, value: ts.Expression): ts.Expression {
      const { line } = file.getLineAndCharacterOfPosition(node.expression.end);
      return factory.createCallExpression(factory.createIdentifier(HOOKS.at), undefined, [
        factory.createNumericLiteral(line + 1),
        value,
      ]);
    }

    /** The arguments of `node`, of which `visited` is the present form, with the note. */
    function noted(
      node: ts.CallExpression | ts.NewExpression,
      visited: readonly ts.Expression[],
    ): ts.Expression[] {
      const last = visited.at(-1);
      if (last === undefined) {
        return [factory.createSpreadElement(at(node, factory.createArrayLiteralExpression()))];
      }
      const note = ts.isSpreadElement(last)
        ? factory.updateSpreadElement(last, at(node, last.expression))
        : at(node, last);
      return [...visited.slice(0, -1), note];
    }

    function visit(node: ts.Node): ts.Node {
      const visited = ts.visitEachChild(node, visit, context);
      if (ts.isNewExpression(node) && ts.isNewExpression(visited)) {
        const { expression, typeArguments, arguments: args = [] } = visited;
        return factory.updateNewExpression(visited, expression, typeArguments, noted(node, args));
      }
      if (!ts.isCallExpression(node) || !ts.isCallExpression(visited) || isImport(node)) {
        return visited;
      }
      const { expression, questionDotToken, typeArguments, arguments: args } = visited;
      return ts.isCallChain(visited)
        ? factory.updateCallChain(
            visited,
            expression,
            questionDotToken,
            typeArguments,
            noted(node, args),
          )
        : factory.updateCallExpression(visited, expression, typeArguments, noted(node, args));
    }

    return ts.visitEachChild(file, visit, context);
  };
};

/** `import("x")` or `require("x")`, whose argument tells which modules a program has. */
function isImport({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === "require")
  );
}
