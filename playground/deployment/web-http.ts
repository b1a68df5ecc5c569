import { introduce } from "../inspect/classes.js";
import type { HttpRequest, HttpResponse } from "../telegram/webhook.js";
import type { Instance, RequestHandler } from "./instance.js";

interface ResponseInit {
  readonly status?: number;
  readonly statusText?: string;
  readonly headers?: HeadersInit;
}

/** A body that is text and settles in microtasks alone, unlike the platform's own streams. */
class Body {
  bodyUsed = false;

  constructor(private readonly content: string) {}

  text(): Promise<string> {
    if (this.bodyUsed) return Promise.reject(new TypeError("Body is unusable"));
    this.bodyUsed = true;
    return Promise.resolve(this.content);
  }

  json(): Promise<unknown> {
    return this.text().then((content) => JSON.parse(content) as unknown);
  }

  protected get rest(): string {
    return this.content;
  }
}

/** As much of `Request` as a webhook's handler uses. */
export class VirtualRequest extends Body {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;

  constructor(url: unknown, init: { method?: string; headers?: HeadersInit; body?: string } = {}) {
    super(init.body ?? "");
    this.url = String(url);
    this.method = init.method ?? "GET";
    this.headers = new Headers(init.headers);
  }

  clone(): VirtualRequest {
    const { url, method, headers } = this;
    return new VirtualRequest(url, { method, headers, body: this.rest });
  }
}

/** As much of `Response` as a webhook's handler uses. */
export class VirtualResponse extends Body {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;

  constructor(body?: unknown, init: ResponseInit = {}) {
    super(body === undefined || body === null ? "" : String(body));
    this.status = init.status ?? 200;
    this.statusText = init.statusText ?? "";
    this.headers = new Headers(init.headers);
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  static json(data: unknown, init: ResponseInit = {}): VirtualResponse {
    const headers = new Headers(init.headers);
    if (!headers.has("content-type")) headers.set("content-type", "application/json");
    return new VirtualResponse(JSON.stringify(data), { ...init, headers });
  }

  static redirect(url: unknown, status = 302): VirtualResponse {
    return new VirtualResponse(null, { status, headers: { location: String(url) } });
  }

  /** What goes over the wire. */
  get wire(): HttpResponse {
    return { status: this.status, body: this.rest };
  }
}

introduce(VirtualRequest, "Request");
introduce(VirtualResponse, "Response");

interface LambdaResult {
  readonly statusCode?: number;
  readonly body?: string;
}

/** A handler as `Deno.serve` and edge platforms take it. */
export type FetchHandler = (request: VirtualRequest, ...rest: unknown[]) => unknown;

const BROKEN: HttpResponse = { status: 500, body: "Internal Server Error" };

/**
 * Serves requests with a fetch handler; what it throws is told and becomes a
 * 500. Without `await`, which only instrumented code may use during a run.
 */
export function serveFetch(
  handler: FetchHandler,
  report: (reason: unknown) => void,
): RequestHandler {
  return (request, answer) => {
    new Promise((resolve) => resolve(handler(requestOf(request), {})))
      .then(wireOf)
      .then(answer, (reason: unknown) => {
        report(reason);
        answer(BROKEN);
      });
  };
}

/**
 * A serverless function by what its module exports: a fetch handler, alone or
 * in an object, or a function of AWS Lambda named `handler`.
 */
export function exportedHandler(
  exports: Readonly<Record<string, unknown>>,
  report: (reason: unknown) => void,
): RequestHandler | undefined {
  const main = exports.default as { fetch?: unknown } | FetchHandler | undefined;
  if (typeof main === "function") return serveFetch(main, report);
  if (typeof main?.fetch === "function") return serveFetch(main.fetch.bind(main), report);
  if (typeof exports.handler !== "function") return undefined;
  const lambda = exports.handler as (event: unknown, context: unknown) => unknown;
  return serveFetch(
    (request) =>
      request
        .text()
        .then((body) => lambda({ body, headers: Object.fromEntries(request.headers) }, {}))
        .then((result) => {
          const { statusCode = 200, body } = (result ?? {}) as LambdaResult;
          return new VirtualResponse(body, { status: statusCode });
        }),
    report,
  );
}

/** `Deno.serve(handler)`, `Deno.serve(options, handler)` and `Deno.serve({ handler })`. */
export function createServe(instance: Instance, report: (reason: unknown) => void) {
  return (...args: unknown[]) => {
    const handler = args.find((one) => typeof one === "function") ?? optionHandler(args[0]);
    if (typeof handler !== "function") throw new TypeError("A handler function must be provided.");
    instance.serve(serveFetch(handler as FetchHandler, report));
    const shutdown = () => {
      instance.handler = undefined;
      return Promise.resolve();
    };
    return {
      addr: { transport: "tcp", hostname: "0.0.0.0", port: 8000 },
      finished: new Promise<void>(() => {}),
      shutdown,
      ref() {},
      unref() {},
    };
  };
}

function optionHandler(options: unknown): unknown {
  return typeof options === "object" && options !== null && "handler" in options
    ? options.handler
    : undefined;
}

function requestOf({ url, headers, body }: HttpRequest): VirtualRequest {
  return new VirtualRequest(url, { method: "POST", headers, body });
}

function wireOf(response: unknown): HttpResponse {
  if (response instanceof VirtualResponse) return response.wire;
  throw new TypeError(
    "Return value from serve handler must be a response or a promise resolving to a response",
  );
}
