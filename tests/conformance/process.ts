import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { launch } from "./launch.js";

const HOME = resolve(".cache/conformance");

type Report =
  | { readonly kind: "console"; readonly level: string; readonly text: string }
  | { readonly kind: "failed"; readonly error: string };

/** A bot in a Node or Deno process of its own. */
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
    const { command, args, env: more } = launch(file, directory);
    this.child = spawn(command, args, {
      // What it prints is told over its standard output: see doors/preload.cjs.
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, ...env, ...more, BOT_DIRECTORY: directory },
    });
    const reports = this.child.stdout as Readable;
    createInterface({ input: reports }).on("line", (line) => {
      if (line.startsWith('{"kind":')) this.hear(JSON.parse(line) as Report);
    });
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
