import ts from "typescript";
import {
  compilerOptions,
  globalsFor,
  LIBS,
  resolveModule,
} from "../platform/compiler/program-host.js";
import type { Types } from "../platform/compiler/types.js";

// Declarations are read once, however many services have them.
const registries = new WeakMap<Types, ts.DocumentRegistry>();

/**
 * The language service of the editor, in Node, for some programs of one platform,
 * by the names that the service is to know them by. They never change.
 *
 * @param paths where modules are declared that programs cannot import in the editor
 */
export function programService(
  programs: ReadonlyMap<string, string>,
  types: Types,
  paths: Readonly<Record<string, string>> = {},
): ts.LanguageService {
  const read = (name: string) =>
    programs.get(name) ?? types.files[name.replace(/^.*\/(?=lib\.)/, "")];
  const names = [...programs.keys()];
  const registry = registries.get(types) ?? ts.createDocumentRegistry();
  registries.set(types, registry);
  return ts.createLanguageService(
    {
      getCompilationSettings: () => compilerOptions,
      getScriptFileNames: () => [...names, ...new Set(names.flatMap(globalsFor))],
      getProjectVersion: () => "1",
      getScriptVersion: (name) => programs.get(name) ?? "1",
      getScriptSnapshot(name) {
        const text = read(name);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => "",
      getDefaultLibFileName: () => LIBS[0],
      fileExists: (name) => read(name) !== undefined,
      readFile: read,
      resolveModuleNameLiterals: (literals, importer) =>
        literals.map(({ text }) => ({
          resolvedModule:
            paths[text] === undefined
              ? resolveModule(text, importer, types)
              : { resolvedFileName: paths[text], extension: ts.Extension.Dts },
        })),
    },
    registry,
  );
}
