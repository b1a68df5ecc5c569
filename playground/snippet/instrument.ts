import ts from "typescript";
import { classNames } from "./class-names.js";
import { HOOKS } from "../causality/causality.js";
import { withBody } from "./function-body.js";

const CONTEXT = "carrera$context";
const REASON = "carrera$reason";

/**
 * Makes async functions say whom they work for: they note their context when
 * they begin, and take it up again after each `await`, whether it returned or
 * threw. They also announce their rejection, and `new Promise` that of its
 * executor. Nothing is added to what runs when: not one microtask.
 *
 * Async generators and `for await` have to be lowered before.
 */
export const instrument = instrumenter({ returns: false });

/**
 * The same for a program whose lines are noted (`noteLines`): each function of
 * its own gives its caller's context back when it returns or waits, so that
 * what the caller does next does not seem to come from within.
 */
export const instrumentProgram = instrumenter({ returns: true });

function instrumenter({ returns }: { returns: boolean }): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (file) => instrumented(file, context, returns);
}

function instrumented(
  file: ts.SourceFile,
  context: ts.TransformationContext,
  returns: boolean,
): ts.SourceFile {
  const { factory } = context;
  const call = (name: string, ...args: ts.Expression[]) =>
    factory.createCallExpression(factory.createIdentifier(name), undefined, args);
  const own = () => factory.createIdentifier(CONTEXT);
  const enter = () => factory.createExpressionStatement(call(HOOKS.enter, own()));
  const begin = () =>
    factory.createVariableStatement(
      undefined,
      factory.createVariableDeclarationList(
        [factory.createVariableDeclaration(CONTEXT, undefined, undefined, call(HOOKS.begin))],
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

  /** A function's body between taking its context and giving it back. */
  function bracketed(body: ts.ConciseBody, isAsync: boolean): ts.Block {
    const block = ts.isBlock(body)
      ? body
      : ts.setTextRange(factory.createBlock([factory.createReturnStatement(body)]), body);
    const directives = prologue(block.statements);
    const rejection = factory.createThrowStatement(
      call(HOOKS.fail, factory.createIdentifier(REASON), own()),
    );
    const leave = factory.createExpressionStatement(
      call(HOOKS.leave, factory.createVoidZero(), own()),
    );
    return factory.createBlock(
      [
        ...block.statements.slice(0, directives),
        begin(),
        factory.createTryStatement(
          factory.updateBlock(block, block.statements.slice(directives)),
          isAsync ? factory.createCatchClause(REASON, factory.createBlock([rejection])) : undefined,
          returns ? factory.createBlock([leave]) : undefined,
        ),
      ],
      true,
    );
  }

  function visit(node: ts.Node): ts.Node {
    if (ts.isFunctionLike(node)) {
      const isAsync = hasAsync(node);
      const visited = within(isAsync, node);
      // A generator goes back to its caller at each `yield`; nobody's call depends on its lines.
      if (!isAsync && (!returns || isGenerator(node))) return visited;
      return withBody(visited, (body) => bracketed(body, isAsync), factory);
    }
    if (ts.isClassStaticBlockDeclaration(node)) return within(false, node);
    const visited = ts.visitEachChild(node, visit, context);
    if (ts.isAwaitExpression(visited)) {
      const waits = returns
        ? factory.updateAwaitExpression(visited, call(HOOKS.leave, visited.expression, own()))
        : visited;
      return call(HOOKS.resume, waits, own());
    }
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

  const visited = ts.visitEachChild(file, visit, context);
  // For a top-level `await`.
  const directives = prologue(visited.statements);
  return factory.updateSourceFile(visited, [
    ...visited.statements.slice(0, directives),
    begin(),
    ...visited.statements.slice(directives),
  ]);
}

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

function isGenerator(node: ts.SignatureDeclaration): boolean {
  return "asteriskToken" in node && node.asteriskToken !== undefined;
}

/** How many directives such as "use strict" a body begins with. */
function prologue(statements: readonly ts.Statement[]): number {
  const first = statements.findIndex(
    (one) => !(ts.isExpressionStatement(one) && ts.isStringLiteral(one.expression)),
  );
  return first === -1 ? statements.length : first;
}
