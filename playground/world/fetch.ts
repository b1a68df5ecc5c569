import { CarreraError } from "../errors.js";
import type { ApiAnswer, Payload } from "../telegram/server.js";
import type { World } from "./world.js";

interface Init {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

const BOT_API = /^https?:\/\/[^/]+\/bot[^/]+\/(?:test\/)?([A-Za-z]+)(?:\?|$)/;

/**
 * A `fetch` whose only server is the simulated Telegram. Its responses settle
 * in microtasks alone. `guard` is told the operation number of each request.
 */
export function createFetch(world: () => World, guard: (requestId: number) => void) {
  return (url: unknown, init: Init = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const method = BOT_API.exec(String(url))?.[1];
      if (method === undefined) {
        throw new CarreraError("network-not-simulated", { url: String(url) });
      }
      if (init.signal?.aborted) throw aborted();
      const home = world();
      const request = home.agenda.peekId();
      const abort = home.telegram.call(
        method,
        payloadOf(init.body),
        home.context.current(),
        (answer) => {
          init.signal?.removeEventListener("abort", onAbort);
          resolve(response(answer));
        },
      );
      const onAbort = () => {
        abort();
        reject(aborted());
      };
      guard(request);
      init.signal?.addEventListener("abort", onAbort);
    });
}

function payloadOf(body: unknown): Payload {
  if (typeof body !== "string" || body === "") return {};
  return JSON.parse(body) as Payload;
}

function response(answer: ApiAnswer) {
  const status = answer.ok ? 200 : answer.error_code;
  return {
    ok: answer.ok,
    status,
    headers: new Map([["content-type", "application/json"]]),
    json: async () => answer,
    text: async () => JSON.stringify(answer),
  };
}

function aborted(): Error {
  const error = new Error("The operation was aborted");
  error.name = "AbortError";
  return error;
}
