import ts from "typescript";

type BodyChange = (body: ts.ConciseBody) => ts.Block;

/** A function or class member with another body; whatever has none stays as it is. */
export function withBody(node: ts.Node, change: BodyChange, factory: ts.NodeFactory): ts.Node {
  const f = factory;
  if (ts.isArrowFunction(node)) {
    const { modifiers, parameters, equalsGreaterThanToken: arrow, body } = node;
    return f.updateArrowFunction(
      node,
      modifiers,
      undefined,
      parameters,
      undefined,
      arrow,
      change(body),
    );
  }
  if (ts.isFunctionExpression(node)) {
    const { modifiers, asteriskToken: star, name, parameters, body } = node;
    return f.updateFunctionExpression(
      node,
      modifiers,
      star,
      name,
      undefined,
      parameters,
      undefined,
      change(body),
    );
  }
  if (ts.isFunctionDeclaration(node) && node.body) {
    const { modifiers, asteriskToken: star, name, parameters, body } = node;
    return f.updateFunctionDeclaration(
      node,
      modifiers,
      star,
      name,
      undefined,
      parameters,
      undefined,
      change(body),
    );
  }
  if (ts.isMethodDeclaration(node) && node.body) {
    const { modifiers, asteriskToken: star, name, parameters, body } = node;
    return f.updateMethodDeclaration(
      node,
      modifiers,
      star,
      name,
      undefined,
      undefined,
      parameters,
      undefined,
      change(body),
    );
  }
  if (ts.isConstructorDeclaration(node) && node.body) {
    const { modifiers, parameters, body } = node;
    return f.updateConstructorDeclaration(node, modifiers, parameters, change(body));
  }
  if (ts.isGetAccessorDeclaration(node) && node.body) {
    const { modifiers, name, parameters, body } = node;
    return f.updateGetAccessorDeclaration(
      node,
      modifiers,
      name,
      parameters,
      undefined,
      change(body),
    );
  }
  if (ts.isSetAccessorDeclaration(node) && node.body) {
    const { modifiers, name, parameters, body } = node;
    return f.updateSetAccessorDeclaration(node, modifiers, name, parameters, change(body));
  }
  return node;
}
