import type { Language } from "../compile.js";
import { eraseTypes } from "./erase-types.js";
import { toImports } from "./imports.js";
import { toRequires } from "./requires.js";
import { toDeno } from "./to-deno.js";
import { toNode } from "./to-node.js";
import { checkSyntax, hasTopLevelAwait, treeOf } from "./tree.js";

/** How JavaScript gets its modules. */
export type ModuleStyle = "require" | "import";

/**
 * A program in another flavour, with its comments and its layout as far as they
 * can stay. What has no like in the other flavour stays as it is: JavaScript
 * gets no types, and a program of Deno's keeps what Node does not have.
 *
 * JavaScript gets its modules by `require`, as in the pages' examples, unless
 * `modules` says otherwise, or it waits at its top level, which `require` forbids.
 *
 * @throws CarreraError `snippet-syntax` for a program that does not parse, with the place
 */
export function convert(
  source: string,
  from: Language,
  to: Language,
  modules?: ModuleStyle,
): string {
  if (from === to && modules === undefined) return source;
  checkSyntax(source, from);
  const node = toTypeScript(source, from);
  if (to === "ts") return node;
  if (to === "deno") return toDeno(node);
  const script = from === "js" ? node : eraseTypes(node);
  const tree = treeOf(script, "js");
  const style = modules ?? (hasTopLevelAwait(tree) ? "import" : "require");
  return style === "require" ? toRequires(script) : script;
}

function toTypeScript(source: string, from: Language): string {
  if (from === "deno") return toNode(source);
  return from === "js" ? toImports(source) : source;
}
