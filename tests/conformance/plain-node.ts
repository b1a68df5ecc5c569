import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import type { Settings, Trace } from "../../playground/index.js";
import { isSignal } from "../../playground/telegram/arrivals.js";
import { HttpFace } from "../../playground/platform/http-face.js";

/**
 * Runs a bot in a Node process of its own, with the installed grammY and
 * runner, real timers and real HTTP, until every update has been dealt with.
 * `at` of the arrivals counts from the bot's first `getUpdates`.
 */
export async function runInPlainNode(
  file: string,
  { arrivals, latency }: Pick<Settings, "arrivals" | "latency">,
): Promise<{ trace: Trace; sessions: Record<string, unknown> }> {
  const face = new HttpFace(latency);
  const directory = resolve(".cache/conformance", String(process.pid) + Math.random());
  mkdirSync(directory, { recursive: true });
  const program = resolve(directory, "bot.cjs");
  writeFileSync(program, toCommonJs(readFileSync(file, "utf8")));
  const child = spawn(
    process.execPath,
    ["--require", resolve("tests/conformance/preload.cjs"), program],
    {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        TELEGRAM: await face.listen(),
        BOT_DIRECTORY: directory,
        BOT_TOKEN: "1:token",
      },
    },
  );
  try {
    await until(() => count(face.trace, "call-requested", "getUpdates") > 0);
    const timers = arrivals
      .filter((arrival) => !isSignal(arrival))
      .map((arrival) => setTimeout(() => face.receive(arrival), arrival.at));
    await until(() => count(face.trace, "call-completed", "sendMessage") === timers.length);
    await until(() => idle(face.trace));
    return { trace: face.trace, sessions: face.database.snapshot() };
  } finally {
    child.kill("SIGKILL");
    await face.close();
    rmSync(directory, { recursive: true });
  }
}

function toCommonJs(source: string): string {
  return ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  }).outputText;
}

function count(trace: Trace, kind: "call-requested" | "call-completed", method: string): number {
  return trace.filter((event) => event.kind === kind && event.method === method).length;
}

/** Whether every reply was followed by the write of its session. */
function idle(trace: Trace): boolean {
  const writes = trace.filter((event) => event.kind === "write-completed").length;
  return writes >= count(trace, "call-completed", "sendMessage");
}

async function until(condition: () => boolean, ms = 30_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error("the bot in plain Node did not get there in time");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
