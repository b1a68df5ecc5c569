import { CarreraError } from "../errors.js";
import type { ApiAnswer, Payload } from "../telegram/server.js";
import { abortError, type VirtualAbortSignal } from "./abort.js";
import type { World } from "./world.js";

interface Init {
  readonly body?: unknown;
  readonly signal?: VirtualAbortSignal;
}

const BOT_API = /^https?:\/\/[^/]+\/bot[^/]+\/(?:test\/)?([A-Za-z]+)(?:\?|$)/;

/**
 * A `fetch` whose only server is the simulated Telegram. Its responses settle
 * in microtasks alone. `guard` is told the operation number of each request.
 */
export function createFetch(world: () => World, guard: (requestId: number) => void) {
  /** A bot calls the same few addresses again and again. */
  const methods = new Map<string, string | undefined>();
  function methodOf(url: string): string {
    let method = methods.get(url);
    if (method === undefined) {
      method = BOT_API.exec(url)?.[1];
      if (method === undefined) throw new CarreraError("network-not-simulated", { url });
      methods.set(url, method);
    }
    return method;
  }
  return (url: unknown, { body, signal }: Init = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const method = methodOf(String(url));
      if (signal?.aborted) throw signal.reason;
      const home = world();
      const request = home.agenda.peekId();
      const abort = home.telegram.call(
        method,
        payloadOf(body),
        home.causality.current(),
        (answer) => {
          signal?.removeEventListener("abort", onAbort);
          resolve(new ApiResponse(answer));
        },
      );
      const onAbort = () => {
        abort();
        reject(signal?.reason ?? abortError());
      };
      guard(request);
      signal?.addEventListener("abort", onAbort);
    });
}

const HEADERS: ReadonlyMap<string, string> = new Map([["content-type", "application/json"]]);

/** As much of a `Response` as a Bot API client needs. */
class ApiResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers = HEADERS;

  constructor(private readonly answer: ApiAnswer) {
    this.ok = answer.ok;
    this.status = answer.ok ? 200 : answer.error_code;
  }
  json(): Promise<unknown> {
    return Promise.resolve(this.answer);
  }
  text(): Promise<string> {
    return Promise.resolve(JSON.stringify(this.answer));
  }
}

function payloadOf(body: unknown): Payload {
  if (typeof body !== "string" || body === "") return {};
  return JSON.parse(body) as Payload;
}
