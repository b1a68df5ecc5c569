import ts from "typescript";
import { typesText } from "../../playground/build/types.js";
import {
  compilerOptions,
  globalsFor,
  LIBS,
  resolveModule,
} from "../../playground/platform/compiler/program-host.js";
import type { Types } from "../../playground/platform/compiler/types.js";

const types = JSON.parse(typesText()) as Types;
// The declarations are read once, however many services there are.
const registry = ts.createDocumentRegistry();

/** The language service of the editor, in Node, for some programs of one platform. */
export function serviceFor(programs: Readonly<Record<string, string>>): ts.LanguageService {
  const read = (name: string) => programs[name] ?? types.files[name.replace(/^.*\/(?=lib\.)/, "")];
  const names = Object.keys(programs);
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => compilerOptions,
    getScriptFileNames: () => [...names, ...new Set(names.flatMap(globalsFor))],
    getScriptVersion: (name) => programs[name] ?? "1",
    getScriptSnapshot(name) {
      const text = read(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => "",
    getDefaultLibFileName: () => LIBS[0],
    fileExists: (name) => read(name) !== undefined,
    readFile: read,
    resolveModuleNameLiterals: (literals, importer) =>
      literals.map(({ text }) => ({ resolvedModule: resolveModule(text, importer, types) })),
  };
  return ts.createLanguageService(host, registry);
}

/** What the editor says of some programs of one platform, by their names. */
export function problemsOf(
  programs: Readonly<Record<string, string>>,
): Record<string, readonly string[]> {
  const service = serviceFor(programs);
  const entries = Object.keys(programs).map((file) => {
    const found = [
      ...service.getSyntacticDiagnostics(file),
      ...service.getSemanticDiagnostics(file),
    ].map(
      ({ code, messageText }) => `${code}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
    return [file, found] as const;
  });
  return Object.fromEntries(entries);
}
