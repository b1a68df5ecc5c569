import { CarreraError } from "../errors.js";
import { introduce } from "../inspect/classes.js";
import type { ApiAnswer, Payload } from "../telegram/server.js";
import { abortError, type VirtualAbortSignal } from "./abort.js";
import type { World } from "./world.js";

interface Init {
  readonly body?: unknown;
  readonly signal?: VirtualAbortSignal;
}

const BOT_API = /^https?:\/\/[^/]+\/bot([^/]+)\/(?:test\/)?([A-Za-z]+)(?:\?|$)/;

/** What the address of a call says. */
interface Address {
  readonly token: string;
  readonly method: string;
}

/**
 * A `fetch` whose only server is the simulated Telegram. Its responses settle
 * in microtasks alone. `guard` is told the operation number of each request.
 */
export function createFetch(world: () => World, guard: (requestId: number) => void) {
  /** A bot calls the same few addresses again and again. */
  const addresses = new Map<string, Address>();
  function addressOf(url: string): Address {
    let address = addresses.get(url);
    if (address === undefined) {
      const [, token, method] = BOT_API.exec(url) ?? [];
      if (token === undefined || method === undefined) {
        throw new CarreraError("network-not-simulated", { url });
      }
      address = { token, method };
      addresses.set(url, address);
    }
    return address;
  }
  return (url: unknown, { body, signal }: Init = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const { token, method } = addressOf(String(url));
      if (signal?.aborted) throw signal.reason;
      const home = world();
      if (home.halted) return;
      const request = home.agenda.peekId();
      const abort = home.telegram.call(
        method,
        payloadOf(body),
        home.causality.current(),
        home.reply((answer) => {
          signal?.removeEventListener("abort", onAbort);
          resolve(new ApiResponse(answer));
        }),
        token,
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

introduce(ApiResponse, "Response");

function payloadOf(body: unknown): Payload {
  if (typeof body !== "string" || body === "") return {};
  return JSON.parse(body) as Payload;
}
