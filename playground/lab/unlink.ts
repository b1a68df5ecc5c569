import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Messages } from "../../locales/index.js";
import { cautionsOf } from "../share/cautions.js";
import { workOf } from "../share/link.js";
import { PROGRAM_FILES } from "../share/program-files.js";
import type { Work } from "../share/work.js";
import { parse } from "./arguments.js";
import { writeText } from "./files.js";
import { argumentsFor } from "./settings-arguments.js";
import { titled } from "./table.js";
import { UsageError } from "./usage.js";

const UNLINK = {
  out: { type: "string" },
  force: { type: "boolean" },
  json: { type: "boolean" },
} as const;

const UPDATES_FILE = "updates.json";

/** `lab unlink URL`: prints what a link holds, or writes its files into a folder. Nothing of it runs. */
export function unlink(args: readonly string[], messages: Messages): number {
  const { values, positionals } = parse(args, UNLINK);
  const { out, force = false, json = false } = values;
  const [url, extra] = positionals;
  if (url === undefined) throw new UsageError("no-link", {});
  if (extra !== undefined) throw new UsageError("extra-argument", { argument: extra });
  if (json && out !== undefined) throw new UsageError("two-outputs-unlink", {});
  const work = workOf(url);
  if (json) process.stdout.write(`${JSON.stringify(work)}\n`);
  else if (out === undefined) process.stdout.write(report(work, messages));
  else process.stdout.write(written(work, out, force, messages));
  for (const { kind, where } of cautionsOf(work)) {
    process.stderr.write(`${messages.share.cautions[kind](where)}\n`);
  }
  return 0;
}

/** The files of a link, by their names. */
function filesOf({ code, language, arrivals }: Work): (readonly [name: string, text: string])[] {
  const lines = arrivals.map((one) => `  ${JSON.stringify(one)}`).join(",\n");
  return [
    [PROGRAM_FILES[language], code],
    ...(arrivals.length === 0 ? [] : [[UPDATES_FILE, `[\n${lines}\n]\n`] as const]),
  ];
}

/** The command that runs them. */
function runCommand(work: Work, folder: string): string {
  const updates = work.arrivals.length === 0 ? [] : ["--updates", join(folder, UPDATES_FILE)];
  const words = [
    join(folder, PROGRAM_FILES[work.language]),
    ...updates,
    ...argumentsFor(work.settings),
  ];
  return `npm run -s lab -- run ${words.map(quoted).join(" ")}`;
}

function report(work: Work, { lab }: Messages): string {
  const { title } = work;
  const sections = filesOf(work).map(([name, text]) =>
    titled(name, harmless(text).replace(/\n$/, "").split("\n"), ""),
  );
  const head = title === undefined ? [] : [harmless(title)];
  return `${[...head, ...sections, titled(lab.link.run, [runCommand(work, "")], "")].join("\n\n")}\n`;
}

/** Writes the files: all of them or none. @throws UsageError */
function written(work: Work, folder: string, force: boolean, { lab }: Messages): string {
  const files = filesOf(work).map(([name, text]) => [join(folder, name), text] as const);
  const there = files.map(([file]) => file).filter((file) => existsSync(file));
  if (there.length > 0 && !force) throw new UsageError("files-exist", { files: there });
  makeFolder(folder);
  for (const [file, text] of files) writeText(file, text);
  const lines = files.map(([file]) => lab.link[there.includes(file) ? "replaced" : "wrote"](file));
  return `${[...lines, titled(lab.link.run, [runCommand(work, folder)], "")].join("\n")}\n`;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError("file-unwritable", { file: folder, detail: (error as Error).message });
  }
}

/** Text of somebody else's that a terminal shows, and does not obey. */
function harmless(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w./,=:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
