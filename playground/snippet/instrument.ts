import ts from "typescript";
import { classNames } from "./class-names.js";
import { HOOKS } from "../causality/causality.js";

const UPDATE = "carrera$update";
const REASON = "carrera$reason";

/**
 * Makes async functions say which update they work for: they note it when they
 * begin, and take it up again after each `await`, whether it returned or threw.
 * They also announce their rejection, and `new Promise` that of its executor.
 * Nothing is added to what runs when: not one microtask.
 *
 * Async generators and `for await` have to be lowered before.
 */
export const instrument: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const { factory } = context;
  const call = (name: string, ...args: ts.Expression[]) =>
    factory.createCallExpression(factory.createIdentifier(name), undefined, args);
  const update = () => factory.createIdentifier(UPDATE);
  const enter = () => factory.createExpressionStatement(call(HOOKS.enter, update()));
  const begin = () =>
    factory.createVariableStatement(
      undefined,
      factory.createVariableDeclarationList(
        [factory.createVariableDeclaration(UPDATE, undefined, undefined, call(HOOKS.begin))],
        ts.NodeFlags.Const,
      ),
    );

  /** Whether the code being visited belongs to an async function, or to none. */
  let async = true;

  function within<T extends ts.Node>(isAsync: boolean, node: T): T {
    const outer = async;
    async = isAsync;
    const visited = ts.visitEachChild(node, visit, context);
    async = outer;
    return visited;
  }

  function guarded(body: ts.ConciseBody): ts.Block {
    const block = ts.isBlock(body)
      ? body
      : ts.setTextRange(factory.createBlock([factory.createReturnStatement(body)]), body);
    const directives = prologue(block.statements);
    const rejection = factory.createThrowStatement(
      call(HOOKS.fail, factory.createIdentifier(REASON), update()),
    );
    return factory.createBlock(
      [
        ...block.statements.slice(0, directives),
        begin(),
        factory.createTryStatement(
          factory.updateBlock(block, block.statements.slice(directives)),
          factory.createCatchClause(REASON, factory.createBlock([rejection])),
          undefined,
        ),
      ],
      true,
    );
  }

  function visit(node: ts.Node): ts.Node {
    if (ts.isFunctionLike(node)) {
      const isAsync = hasAsync(node);
      const visited = within(isAsync, node);
      return isAsync ? withBody(visited, guarded) : visited;
    }
    if (ts.isClassStaticBlockDeclaration(node)) return within(false, node);
    const visited = ts.visitEachChild(node, visit, context);
    if (ts.isAwaitExpression(visited)) return call(HOOKS.resume, visited, update());
    if (async && ts.isCatchClause(visited)) {
      return factory.updateCatchClause(
        visited,
        visited.variableDeclaration,
        prepend(visited.block, enter()),
      );
    }
    if (async && ts.isTryStatement(visited) && visited.finallyBlock !== undefined) {
      return factory.updateTryStatement(
        visited,
        visited.tryBlock,
        visited.catchClause,
        prepend(visited.finallyBlock, enter()),
      );
    }
    if (
      ts.isNewExpression(visited) &&
      ts.isIdentifier(visited.expression) &&
      visited.expression.text === "Promise" &&
      visited.arguments?.length === 1
    ) {
      return factory.updateNewExpression(visited, visited.expression, undefined, [
        call(HOOKS.executor, visited.arguments[0]!),
      ]);
    }
    return visited;
  }

  function prepend(block: ts.Block, statement: ts.Statement): ts.Block {
    return factory.updateBlock(block, [statement, ...block.statements]);
  }

  function withBody(node: ts.Node, change: (body: ts.ConciseBody) => ts.Block): ts.Node {
    const f = factory;
    if (ts.isArrowFunction(node)) {
      const { modifiers, parameters, equalsGreaterThanToken, body } = node;
      return f.updateArrowFunction(
        node,
        modifiers,
        undefined,
        parameters,
        undefined,
        equalsGreaterThanToken,
        change(body),
      );
    }
    if (ts.isFunctionExpression(node)) {
      const { modifiers, asteriskToken, name, parameters, body } = node;
      return f.updateFunctionExpression(
        node,
        modifiers,
        asteriskToken,
        name,
        undefined,
        parameters,
        undefined,
        change(body),
      );
    }
    if (ts.isFunctionDeclaration(node) && node.body) {
      const { modifiers, asteriskToken, name, parameters, body } = node;
      return f.updateFunctionDeclaration(
        node,
        modifiers,
        asteriskToken,
        name,
        undefined,
        parameters,
        undefined,
        change(body),
      );
    }
    if (ts.isMethodDeclaration(node) && node.body) {
      const { modifiers, asteriskToken, name, parameters, body } = node;
      return f.updateMethodDeclaration(
        node,
        modifiers,
        asteriskToken,
        name,
        undefined,
        undefined,
        parameters,
        undefined,
        change(body),
      );
    }
    return node;
  }

  return (file) => {
    const visited = ts.visitEachChild(file, visit, context);
    // For a top-level `await`.
    const directives = prologue(visited.statements);
    return factory.updateSourceFile(visited, [
      ...visited.statements.slice(0, directives),
      begin(),
      ...visited.statements.slice(directives),
    ]);
  };
};

/** JavaScript text of a whole bundle, instrumented. */
export function instrumentScript(text: string): string {
  const file = ts.createSourceFile("bundle.js", text, ts.ScriptTarget.ESNext, false);
  const { transformed } = ts.transform(file, [classNames, instrument]);
  return ts.createPrinter({ removeComments: true }).printFile(transformed[0]!);
}

function hasAsync(node: ts.SignatureDeclaration): boolean {
  return (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true
  );
}

/** How many directives such as "use strict" a body begins with. */
function prologue(statements: readonly ts.Statement[]): number {
  const first = statements.findIndex(
    (one) => !(ts.isExpressionStatement(one) && ts.isStringLiteral(one.expression)),
  );
  return first === -1 ? statements.length : first;
}
