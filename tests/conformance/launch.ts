import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { hasTopLevelAwait, treeOf } from "../../playground/snippet/convert/tree.js";
import { languageOf } from "../../playground/snippet/language.js";
import { denoCommand, writeImportMap } from "./deno.js";

const door = (name: string) => resolve("tests/conformance/doors", name);

/** How a bot is started in a process of its own. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** The launch of a bot's file in what runs its flavour; `directory` is the process's own. */
export function launch(file: string, directory: string): Launch {
  return languageOf(file) === "deno" ? inDeno(file, directory) : inNode(file, directory);
}

/** The very file, in which addresses of grammY stand for the installed one. */
function inDeno(file: string, directory: string): Launch {
  const map = writeImportMap(join(directory, "imports.json"), [file], {
    grammy: door("grammy.mjs"),
  });
  const flags = ["--allow-all", "--quiet", "--no-check", `--import-map=${map}`];
  const args = ["run", ...flags, "--require", door("preload.cjs"), resolve(file)];
  return denoCommand(args);
}

/** What a program's threads run: beside it, under the name that it asks for. */
function writeWorker(file: string, directory: string): void {
  const worker = join(dirname(file), "worker.ts");
  if (!existsSync(worker)) return;
  writeFileSync(join(directory, "package.json"), '{ "type": "commonjs" }');
  writeFileSync(join(directory, "worker.js"), withoutTypes(readFileSync(worker, "utf8"), false));
}

/** JavaScript as it is, TypeScript without its types; CommonJS where the program can be that. */
function inNode(file: string, directory: string): Launch {
  const text = readFileSync(file, "utf8");
  const script = languageOf(file) === "js";
  const tree = treeOf(text, languageOf(file));
  const isModule = script
    ? tree.statements.some((one) => ts.isImportDeclaration(one))
    : hasTopLevelAwait(tree);
  const program = join(directory, isModule ? "bot.mjs" : "bot.cjs");
  writeFileSync(program, script ? text : withoutTypes(text, isModule));
  writeWorker(file, directory);
  const args = ["--require", door("preload.cjs")];
  if (isModule) args.push("--import", door("import.mjs"));
  return { command: process.execPath, args: [...args, program] };
}

function withoutTypes(source: string, isModule: boolean): string {
  const module = isModule ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS;
  return ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module },
  }).outputText;
}
