import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import ts from "typescript";

const HOME = resolve(".cache/conformance");
const PRELOAD = resolve("tests/conformance/preload.cjs");

type Report =
  | { readonly kind: "console"; readonly level: string; readonly text: string }
  | { readonly kind: "failed"; readonly error: string };

/** A bot in a Node process of its own. */
export class BotProcess {
  /** What it printed, as `level: text`. */
  readonly printed: string[] = [];
  /** The error that it died of. */
  failure: string | undefined;
  /** Whether it has ended, and all that it told has been heard. */
  ended = false;
  private readonly child: ChildProcess;
  private readonly closed: Promise<unknown>;

  /** `onEnd` runs as soon as it has ended. */
  constructor(file: string, env: Readonly<Record<string, string>>, onEnd: () => void) {
    mkdirSync(HOME, { recursive: true });
    const directory = mkdtempSync(join(HOME, "bot-"));
    const program = join(directory, "bot.cjs");
    writeFileSync(program, toCommonJs(readFileSync(file, "utf8")));
    this.child = spawn(process.execPath, ["--require", PRELOAD, program], {
      // What it prints is told over a pipe of its own, without stacks.
      stdio: ["ignore", "ignore", "ignore", "pipe"],
      env: { ...process.env, ...env, BOT_DIRECTORY: directory },
    });
    const reports = this.child.stdio[3] as Readable;
    createInterface({ input: reports }).on("line", (line) => this.hear(JSON.parse(line) as Report));
    this.closed = once(this.child, "close").then(() => {
      this.ended = true;
      onEnd();
      rmSync(directory, { recursive: true });
    });
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.closed;
  }

  private hear(report: Report): void {
    if (report.kind === "failed") this.failure = report.error;
    else this.printed.push(`${report.level}: ${report.text}`);
  }
}

function toCommonJs(source: string): string {
  return ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  }).outputText;
}
