import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { CHROMIUM, CHROMIUM_ARGS } from "./chromium.js";

/** A browser to which its protocol is spoken directly, by the pipe that it offers. */
export interface BareChromium {
  /** @throws Error with the browser's own sentence */
  send<T = unknown>(method: string, params?: object, session?: string): Promise<T>;
  close(): Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * Starts Chromium without Playwright, which takes a page for lost when a process of
 * one of its frames is, and holds up each frame until it has looked at it.
 */
export async function startChromium(): Promise<BareChromium> {
  const home = await mkdtemp(join(tmpdir(), "carrera-chromium-"));
  const args = ["--headless", "--remote-debugging-pipe", `--user-data-dir=${home}`];
  const child = spawn(CHROMIUM, [...CHROMIUM_ARGS, ...args], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const [, , , to, from] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, (answer: Answer) => void>();
  let rest = "";
  from.setEncoding("utf8").on("data", (chunk: string) => {
    const texts = (rest + chunk).split("\0");
    rest = texts.pop()!;
    for (const text of texts) {
      const answer = JSON.parse(text) as Answer;
      if (answer.id === undefined) continue; // an event, for which nobody waits
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    }
  });
  let last = 0;
  return {
    send: <T>(method: string, params: object = {}, sessionId?: string) =>
      new Promise<T>((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ result, error }) =>
          error === undefined ? resolve(result as T) : reject(new Error(error.message)),
        );
        to.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
      }),
    close: async () => {
      child.kill("SIGKILL");
      await ended;
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
