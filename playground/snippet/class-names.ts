import ts from "typescript";

/**
 * Gives classes their names back: esbuild writes `Context = class _Context`
 * for a class of a module, and programs can print the name of a class.
 */
export const classNames: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const { factory } = context;

  function renamed<T extends ts.Node>(node: T, from: string, to: string): T {
    const visit = (child: ts.Node): ts.Node => {
      if (ts.isIdentifier(child) && child.text === from) return factory.createIdentifier(to);
      // A property may happen to have the name.
      if (ts.isPropertyAccessExpression(child)) {
        const object = ts.visitNode(child.expression, visit) as ts.Expression;
        return factory.updatePropertyAccessExpression(child, object, child.name);
      }
      return ts.visitEachChild(child, visit, context);
    };
    return ts.visitEachChild(node, visit, context);
  }

  /** The class under its own name, if it is one that stands for `name`. */
  function own(name: string, value: ts.Expression | undefined): ts.Expression | undefined {
    if (value === undefined || !ts.isClassExpression(value)) return undefined;
    return value.name?.text === `_${name}` ? renamed(value, value.name.text, name) : undefined;
  }

  const visit = (node: ts.Node): ts.Node => {
    const visited = ts.visitEachChild(node, visit, context);
    if (ts.isVariableDeclaration(visited) && ts.isIdentifier(visited.name)) {
      const { name } = visited;
      const value = own(name.text, visited.initializer);
      return value
        ? factory.updateVariableDeclaration(visited, name, undefined, undefined, value)
        : visited;
    }
    if (ts.isBinaryExpression(visited) && ts.isIdentifier(visited.left)) {
      const { left, operatorToken, right } = visited;
      const value = own(left.text, right);
      return value ? factory.updateBinaryExpression(visited, left, operatorToken, value) : visited;
    }
    return visited;
  };
  return (file) => ts.visitEachChild(file, visit, context);
};
