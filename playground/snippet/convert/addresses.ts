import ts from "typescript";
import { moduleName } from "../modules.js";
import { edited, type Edit } from "./edits.js";
import { nodesOf, treeOf } from "./tree.js";

const DENO_LAND = "https://deno.land/x/";

/** The address from which Deno programs import a package of grammY's. */
export function denoAddress(specifier: string): string {
  const name = moduleName(specifier);
  if (name === "grammy") return `${DENO_LAND}grammy/${door(specifier) ?? "mod"}.ts`;
  if (name?.startsWith("@grammyjs/")) {
    const folder = name.replace("@grammyjs/", "grammy_").replaceAll("-", "_");
    return `${DENO_LAND}${folder}/mod.ts`;
  }
  if (/^(?:process|http|crypto)$/.test(specifier)) return `node:${specifier}`;
  return /^(?:[\w-]+|@[\w-]+\/[\w-]+)$/.test(specifier) ? `npm:${specifier}` : specifier;
}

/** The package behind an address of a Deno program; an address that has none stays. */
export function packageName(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  const name = moduleName(specifier);
  if (name === "grammy") {
    const way = door(specifier);
    return way === undefined ? name : `${name}/${way}`;
  }
  if (name?.startsWith("@")) return name;
  const npm = /^npm:\/?((?:@[\w.-]+\/)?[\w.-]+)(?:@[^/]+)?(\/.*)?$/.exec(specifier);
  return npm === null ? specifier : npm[1]! + (npm[2] ?? "");
}

function door(specifier: string): string | undefined {
  return /\/(web|types)(?:\.ts)?(?:\?.*)?$/.exec(specifier)?.[1];
}

/** Every module specifier of a program changed. */
export function withSpecifiers(text: string, change: (specifier: string) => string): string {
  const tree = treeOf(text);
  const edits: Edit[] = [];
  for (const node of nodesOf(tree)) {
    if (!ts.isStringLiteral(node) || !isSpecifier(node)) continue;
    // Between its quotes.
    edits.push({ start: node.getStart(tree) + 1, end: node.end - 1, text: change(node.text) });
  }
  return edited(text, edits);
}

function isSpecifier(node: ts.StringLiteral): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) {
    return parent.moduleSpecifier === node;
  }
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent);
  return (
    ts.isCallExpression(parent) &&
    (parent.expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(parent.expression) && parent.expression.text === "require"))
  );
}
