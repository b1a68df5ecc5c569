import ts from "typescript";
import { languageOf, type Language } from "../../snippet/compile.js";
import { moduleName } from "../../snippet/modules.js";
import type { Types } from "./types.js";

/** Where the declarations of the platform are. */
export const GLOBALS = "/globals";

/** The libraries of the language: what Node, Deno and a worker have in common. */
export const LIBS = [
  "lib.es2023.d.ts",
  "lib.esnext.disposable.d.ts",
  "lib.webworker.d.ts",
  "lib.webworker.iterable.d.ts",
] as const;

const PLATFORM: Readonly<Record<Language, readonly string[]>> = {
  ts: ["node", "commonjs"],
  js: ["node", "commonjs"],
  deno: ["node", "deno"],
};

export const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: [...LIBS],
  libReplacement: false,
  types: [],
  strict: true,
  esModuleInterop: true,
  allowImportingTsExtensions: true,
  // JavaScript has no way to say what a session holds: it is parsed, and completed, and not checked.
  allowJs: true,
  checkJs: false,
  noEmit: true,
  skipLibCheck: true,
};

/** The declarations of the platform for a program, by its file's name. */
export function globalsFor(file: string): string[] {
  return PLATFORM[languageOf(file)].map((name) => `${GLOBALS}/${name}.d.ts`);
}

/** Where what a file imports is declared; a program imports as it does when it is run. */
export function resolveModule(
  specifier: string,
  importer: string,
  types: Types,
): ts.ResolvedModuleFull | undefined {
  const file =
    importer in types.imports
      ? types.imports[importer]?.[specifier]
      : types.modules[nameOf(specifier)];
  if (file === undefined) return undefined;
  return { resolvedFileName: file, extension: ts.Extension.Dts, isExternalLibraryImport: true };
}

/** A module's canonical name; with the door of grammY that has declarations of its own. */
function nameOf(specifier: string): string {
  const name = moduleName(specifier) ?? "";
  return name === "grammy" && /\/types(?:\.ts)?(?:\?.*)?$/.test(specifier) ? "grammy/types" : name;
}
