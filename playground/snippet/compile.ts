import ts from "typescript";
import { CarreraError, type Place } from "../errors.js";
import { instrumentProgram } from "./instrument.js";
import type { Language } from "./language.js";
import { missingModule, moduleName } from "./modules.js";
import { noteLines } from "./note-lines.js";
import { weighSpreads } from "./weigh-spreads.js";

export { languageOf, type Language } from "./language.js";

/** A program ready to run: plain JSON, so that it can go to a worker. */
export interface CompiledProgram {
  readonly file: string;
  readonly language: Language;
  /** Body of a CommonJS module, instrumented. */
  readonly code: string;
  /** Source map of `code`, as JSON text. */
  readonly map: string;
  /** Canonical names of the modules that it imports, sorted; types alone do not count. */
  readonly modules: readonly string[];
}

/**
 * Compiles a visitor's program, in Node and in a browser alike.
 *
 * Async functions stay native and are instrumented, so that what they do after
 * an `await` is known to be theirs, and from which line it comes. Async generators are lowered (ES2017), with
 * helpers from `tslib`.
 *
 * @throws CarreraError `snippet-syntax`, `snippet-unknown-import` or
 * `snippet-unsupported-module`, with the place
 */
export function compile(source: string, file: string, language: Language): CompiledProgram {
  // TypeScript goes by the extension; the visitor's own name stays in messages.
  const fileName = language === "js" ? "bot.js" : "bot.ts";
  const { outputText, sourceMapText, diagnostics } = ts.transpileModule(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2017,
      module: ts.ModuleKind.CommonJS,
      moduleDetection: ts.ModuleDetectionKind.Force,
      allowJs: true,
      esModuleInterop: true,
      importHelpers: true,
      sourceMap: true,
      strict: true,
    },
    transformers: { before: [noteLines, weighSpreads], after: [instrumentProgram] },
  });
  const placeOf = (position: number): Place => {
    const { line, character } = ts.getLineAndCharacterOfPosition(
      { text: source } as ts.SourceFile,
      position,
    );
    return { file, line: line + 1, column: character + 1 };
  };
  const problem = diagnostics?.find((one) => one.category === ts.DiagnosticCategory.Error);
  if (problem !== undefined) {
    const detail = ts.flattenDiagnosticMessageText(problem.messageText, " ");
    throw new CarreraError("snippet-syntax", { detail }, placeOf(problem.start ?? 0));
  }
  for (const { fileName: specifier, pos } of ts.preProcessFile(source, true, true).importedFiles) {
    if (moduleName(specifier) !== undefined) continue;
    if (typeOnly(source, fileName, specifier)) continue;
    // `pos` is where the string's quote stands.
    throw missingModule(specifier, placeOf(pos));
  }
  const code = outputText.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");
  return { file, language, code, map: sourceMapText ?? "", modules: modulesOf(code) };
}

/** What compiled code requires: the compiler has removed the imports of types alone. */
function modulesOf(code: string): string[] {
  const names = ts
    .preProcessFile(code, true, true)
    .importedFiles.map(({ fileName }) => moduleName(fileName))
    .filter((name) => name !== undefined);
  return [...new Set(names)].sort();
}

/** Whether every import of a module disappears with the types. */
function typeOnly(source: string, fileName: string, specifier: string): boolean {
  const tree = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest);
  const imports = tree.statements
    .filter(ts.isImportDeclaration)
    .filter((one) => (one.moduleSpecifier as ts.StringLiteral).text === specifier);
  return imports.length > 0 && imports.every((one) => one.importClause?.isTypeOnly === true);
}
