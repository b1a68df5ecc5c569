import { readFileSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { compilerOptions, GLOBALS } from "../platform/compiler/program-host.js";
import type { Types } from "../platform/compiler/types.js";
import { PACKAGES } from "../snippet/modules.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const MODULES = [...PACKAGES, "grammy/types"];
const PLATFORM = ["node", "commonjs", "deno"];

/** The declarations of all that a program can import, of its platforms and of the language, as JSON text. */
export function typesText(): string {
  return (text ??= JSON.stringify(collectTypes()));
}

let text: string | undefined;

function collectTypes(): Types {
  const root = here("imports.ts");
  const source = MODULES.map((name) => `import ${JSON.stringify(name)};`).join("\n");
  // The types of a library that is not in the program's reach stay unknown.
  const options: ts.CompilerOptions = { ...compilerOptions, libReplacement: true };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, ...rest) =>
    file === root
      ? ts.createSourceFile(file, source, ts.ScriptTarget.Latest)
      : getSourceFile.call(host, file, ...rest);
  const program = ts.createProgram([root], options, host);

  const files: Record<string, string> = {};
  const imports: Record<string, Record<string, string>> = {};
  const modules: Record<string, string> = {};
  for (const file of program.getSourceFiles()) {
    const found: Record<string, string> = file.fileName === root ? modules : {};
    for (const { fileName: specifier } of ts.preProcessFile(file.text).importedFiles) {
      const { resolvedModule } = ts.resolveModuleName(specifier, file.fileName, options, host);
      if (resolvedModule?.extension === ts.Extension.Dts) {
        found[specifier] = pathOf(resolvedModule.resolvedFileName, program);
      }
    }
    if (file.fileName === root) continue;
    const path = pathOf(file.fileName, program);
    files[path] = file.text;
    if (!program.isSourceFileDefaultLibrary(file)) imports[path] = found;
  }
  for (const name of PLATFORM) {
    const path = `${GLOBALS}/${name}.d.ts`;
    files[path] = readFileSync(here(`../platform/compiler/globals/${name}.d.ts`), "utf8");
    imports[path] = modules;
  }
  const missing = MODULES.filter((name) => modules[name] === undefined);
  if (missing.length > 0) throw new Error(`no declarations found for ${missing.join(", ")}`);
  return { files, modules, imports };
}

/** The path that the editor knows a file by; libraries of the language go by their name alone. */
function pathOf(file: string, program: ts.Program): string {
  const source = program.getSourceFile(file);
  if (source !== undefined && program.isSourceFileDefaultLibrary(source)) return basename(file);
  return `/${relative(resolve("."), file)}`;
}
