import blankTypes from "ts-blank-space";
import ts from "typescript";
import { closeHoles } from "./close-holes.js";
import { edited, type Edit } from "./edits.js";
import { nodesOf, treeOf, usedNames } from "./tree.js";

/**
 * A TypeScript program without its types. Comments and layout stay, but for
 * comments that belong to a type.
 */
export function eraseTypes(source: string): string {
  const lowered = lowerSyntax(source);
  const commented = edited(lowered, commentsOfTypes(lowered));
  return pruneImports(closeHoles(commented, blankTypes(commented)), commented);
}

/** What is more than a type is written as JavaScript by the compiler, statement by statement. */
function lowerSyntax(source: string): string {
  const more: ts.Node[] = [];
  blankTypes(source, (node) => more.push(node));
  if (more.length === 0) return source;
  const tree = treeOf(source);
  const edits = tree.statements
    .filter((one) => more.some(({ pos, end }) => pos >= one.pos && end <= one.end))
    .map((one): Edit => {
      const start = one.getStart(tree);
      const { outputText } = ts.transpileModule(source.slice(start, one.end), {
        compilerOptions: {
          target: ts.ScriptTarget.ESNext,
          module: ts.ModuleKind.ESNext,
          verbatimModuleSyntax: true,
        },
      });
      return { start, end: one.end, text: outputText.trimEnd() };
    });
  return edited(source, edits);
}

/** Comments right above a declaration of a type: they have nothing to belong to. */
function commentsOfTypes(source: string): Edit[] {
  const tree = treeOf(source);
  return [...nodesOf(tree)].filter(isType).flatMap((node) => {
    const start = node.getStart(tree);
    const comments = ts.getLeadingCommentRanges(source, node.pos) ?? [];
    const attached: ts.CommentRange[] = [];
    let below = start;
    for (const comment of comments.toReversed()) {
      if (/\n\s*\n/.test(source.slice(comment.end, below))) break;
      attached.push(comment);
      below = comment.pos;
    }
    return below === start ? [] : [{ start: below, end: start, text: "" }];
  });
}

function isType(node: ts.Node): boolean {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

/** Takes away what is imported for its type alone. */
function pruneImports(text: string, before: string): string {
  const tree = treeOf(text, "js");
  const used = usedNames(tree);
  const wereUsed = usedNames(treeOf(before));
  const gone = ({ text: name }: ts.Identifier) => wereUsed.has(name) && !used.has(name);
  const edits: Edit[] = [];
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) || statement.importClause === undefined) continue;
    const { name, namedBindings } = statement.importClause;
    const specifiers =
      namedBindings !== undefined && ts.isNamedImports(namedBindings)
        ? namedBindings.elements.filter((one) => !gone(one.name)).map((one) => one.getText(tree))
        : undefined;
    const space =
      namedBindings !== undefined &&
      ts.isNamespaceImport(namedBindings) &&
      !gone(namedBindings.name)
        ? namedBindings.getText(tree)
        : undefined;
    const own = name !== undefined && !gone(name) ? name.text : undefined;
    const parts = [own, space, specifiers?.length ? `{ ${specifiers.join(", ")} }` : undefined];
    const clause = parts.filter((part) => part !== undefined).join(", ");
    const start = statement.getStart(tree);
    if (clause === "") {
      const lines = /^[ \t]*\r?\n?/.exec(text.slice(statement.end))![0].length;
      edits.push({ start, end: statement.end + lines, text: "" });
      continue;
    }
    const { importClause } = statement;
    const untouched =
      specifiers === undefined ||
      (ts.isNamedImports(namedBindings!) &&
        specifiers.length === namedBindings.elements.length &&
        !namedBindings.elements.hasTrailingComma);
    if (untouched && (name === undefined || own !== undefined)) continue;
    edits.push({ start: importClause.getStart(tree), end: importClause.end, text: clause });
  }
  return edited(text, edits);
}
