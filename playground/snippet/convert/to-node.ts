import ts from "typescript";
import { packageName, withSpecifiers } from "./addresses.js";
import { edited, type Edit } from "./edits.js";
import { nodesOf, treeOf } from "./tree.js";

/** A program for Deno as one for Node: its modules by their names, and what it asks `Deno` for. */
export function toNode(text: string): string {
  const tree = treeOf(text);
  const edits: Edit[] = [];
  const needed = new Set<string>();
  for (const node of nodesOf(tree)) {
    const put = (replacement: string) =>
      edits.push({ start: node.getStart(tree), end: node.end, text: replacement });
    const served = ts.isCallExpression(node) ? server(node, tree) : undefined;
    if (served !== undefined) {
      needed.add('import { createServer } from "node:http";');
      edits.push(...served);
      continue;
    }
    const variable = ts.isCallExpression(node) ? environment(node, tree) : undefined;
    if (typeof variable === "string") put(variable);
    else if (variable !== undefined) edits.push(...variable);
    else if (isDeno(node, "exit")) put("process.exit");
    else if (isDeno(node, "pid")) put("process.pid");
    else if (isDeno(node, "args")) put("process.argv.slice(2)");
    else if (isDeno(node, "addSignalListener")) put("process.on");
    else if (isDeno(node, "removeSignalListener")) put("process.off");
    else if (isDeno(node, "openKv")) {
      needed.add('import { openKv } from "@deno/kv";');
      put("openKv");
    }
  }
  const head = [...needed].map((line) => `${line}\n`).join("");
  return withSpecifiers(head + edited(text, edits), packageName);
}

function isDeno(node: ts.Node, name: string): node is ts.PropertyAccessExpression {
  return (
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "Deno" &&
    node.name.text === name
  );
}

/** What a call of `Deno.env` is with `process.env`. */
function environment(call: ts.CallExpression, tree: ts.SourceFile): string | Edit[] | undefined {
  const { expression, arguments: args } = call;
  if (!ts.isPropertyAccessExpression(expression) || !isDeno(expression.expression, "env")) {
    return undefined;
  }
  const [name, value] = args;
  const variable =
    name && ts.isStringLiteral(name) && /^[\w$]+$/.test(name.text)
      ? `process.env.${name.text}`
      : `process.env[${name?.getText(tree)}]`;
  switch (expression.name.text) {
    case "get":
      return variable;
    case "set":
      if (!ts.isExpressionStatement(call.parent) || value === undefined) return undefined;
      // What is assigned may hold another change: the two ends are changed alone.
      return [
        { start: call.getStart(tree), end: value.getStart(tree), text: `${variable} = ` },
        { start: value.end, end: call.end, text: "" },
      ];
    case "delete":
      return ts.isExpressionStatement(call.parent) ? `delete ${variable}` : undefined;
    case "has":
      return `(${name?.getText(tree)} in process.env)`;
    case "toObject":
      return "({ ...process.env })";
    default:
      return undefined;
  }
}

/**
 * `Deno.serve(webhookCallback(bot, "std/http"))` as a server of Node's: of what
 * else a program may serve, Node has no like.
 */
function server(call: ts.CallExpression, tree: ts.SourceFile): Edit[] | undefined {
  if (!isDeno(call.expression, "serve")) return undefined;
  const [first, second] = call.arguments;
  const options = first && ts.isObjectLiteralExpression(first) ? first : undefined;
  const handler = options === undefined ? first : second;
  if (!handler || !ts.isCallExpression(handler)) return undefined;
  const [, framework] = handler.arguments;
  const isCallback =
    ts.isIdentifier(handler.expression) && handler.expression.text === "webhookCallback";
  if (!isCallback || !framework || !ts.isStringLiteral(framework)) return undefined;
  if (framework.text !== "std/http") return undefined;
  const port = options?.properties.find(
    (one): one is ts.PropertyAssignment =>
      ts.isPropertyAssignment(one) && ts.isIdentifier(one.name) && one.name.text === "port",
  );
  return [
    { start: call.getStart(tree), end: handler.getStart(tree), text: "createServer(" },
    { start: framework.getStart(tree), end: framework.end, text: '"http"' },
    {
      start: handler.end,
      end: call.end,
      text: `).listen(${port?.initializer.getText(tree) ?? "8000"})`,
    },
  ];
}
