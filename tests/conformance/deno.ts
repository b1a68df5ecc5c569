import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { packageName } from "../../playground/snippet/convert/addresses.js";
import { PACKAGES } from "../../playground/snippet/modules.js";

const HOME = resolve(".cache/deno");
const require = createRequire(import.meta.url);

/** A command of the installed Deno, which fetches nothing and writes nowhere but in `.cache`. */
export function denoCommand([command = "", ...args]: readonly string[]) {
  const { runInstall } = require("deno/install_api.cjs") as { runInstall: () => string };
  return {
    // Not the package's own command: that is a Node process in front of it, and signals end that alone.
    command: runInstall(),
    args: [
      command,
      "--no-lock",
      "--no-config",
      "--no-remote",
      "--node-modules-dir=manual",
      ...args,
    ],
    env: { DENO_DIR: HOME, NO_COLOR: "1" },
  };
}

/**
 * Writes an import map for the addresses that Deno files import grammY and its
 * plugins from: each stands for the installed package, or for what `instead` says.
 *
 * @throws Error for an address that stands for no package
 */
export function writeImportMap(
  path: string,
  files: readonly string[],
  instead: Readonly<Record<string, string>> = {},
): string {
  const imports: Record<string, string> = {};
  for (const file of files) {
    for (const { fileName: address } of ts.preProcessFile(readFileSync(file, "utf8"))
      .importedFiles) {
      if (address.startsWith("node:")) continue;
      imports[address] = instead[packageName(address)] ?? installed(packageName(address), file);
    }
  }
  writeFileSync(path, JSON.stringify({ imports }));
  return path;
}

function installed(specifier: string, file: string): string {
  const name = PACKAGES.find((one) => specifier === one || specifier.startsWith(`${one}/`));
  if (name === undefined) {
    throw new Error(
      `${file} imports ${specifier}, which is no package that the site knows: import one that playground/snippet/modules.ts names`,
    );
  }
  const { version } = JSON.parse(
    readFileSync(resolve("node_modules", name, "package.json"), "utf8"),
  ) as { version: string };
  return `npm:${name}@${version}${specifier.slice(name.length)}`;
}

/** What Deno's own type check says of Deno files, by file: nothing of those that are in order. */
export function denoCheck(files: readonly string[]): Map<string, string> {
  mkdirSync(HOME, { recursive: true });
  const map = writeImportMap(join(HOME, "check.json"), files);
  const { command, args, env } = denoCommand(["check", "--quiet", `--import-map=${map}`, ...files]);
  const { status, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  const found = new Map<string, string>();
  if (status === 0) return found;
  for (const part of stderr.split("\n\n")) {
    const file = files.find((one) => part.includes(`at ${pathToFileURL(resolve(one)).href}:`));
    if (file !== undefined) found.set(file, [found.get(file) ?? [], part].flat().join("\n"));
  }
  if (found.size === 0) throw new Error(`deno check failed:\n${stderr}`);
  return found;
}
