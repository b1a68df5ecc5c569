import { Buffer } from "buffer/index.js";
import { introduce } from "../inspect/classes.js";
import type { HttpRequest, HttpResponse } from "../telegram/webhook.js";
import type { Instance } from "./instance.js";

type Listener = (...args: unknown[]) => unknown;
type RequestListener = (request: IncomingRequest, response: OutgoingResponse) => unknown;

class Emitter {
  protected readonly listeners: { event: string; listener: Listener; once: boolean }[] = [];

  on(event: string, listener: Listener): this {
    this.listeners.push({ event, listener, once: false });
    return this;
  }

  once(event: string, listener: Listener): this {
    this.listeners.push({ event, listener, once: true });
    return this;
  }

  addListener(event: string, listener: Listener): this {
    return this.on(event, listener);
  }

  off(event: string, listener: Listener): this {
    const place = this.listeners.findIndex(
      (one) => one.event === event && one.listener === listener,
    );
    if (place !== -1) this.listeners.splice(place, 1);
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener);
  }

  emit(event: string, ...args: unknown[]): boolean {
    const called = this.listeners.filter((one) => one.event === event);
    for (const { listener, once } of called) {
      if (once) this.off(event, listener);
      listener.apply(this, args);
    }
    return called.length > 0;
  }
}

/** As much of `http.IncomingMessage` as handlers use: its body flows once somebody listens. */
class IncomingRequest extends Emitter {
  readonly method = "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly httpVersion = "1.1";
  private flowing = false;
  private encoding: string | undefined;

  constructor(private readonly request: HttpRequest) {
    super();
    const { pathname, search } = new URL(request.url);
    this.url = pathname + search;
    this.headers = request.headers;
  }

  setEncoding(encoding: string): this {
    this.encoding = encoding;
    return this;
  }

  override on(event: string, listener: Listener): this {
    super.on(event, listener);
    if (event === "data" || event === "readable") this.flow();
    return this;
  }

  resume(): this {
    this.flow();
    return this;
  }

  [Symbol.asyncIterator](): AsyncIterator<unknown> {
    let done = false;
    return {
      next: () => {
        const value = done ? undefined : this.chunk();
        const result = { value, done };
        done = true;
        return Promise.resolve(result);
      },
    };
  }

  private chunk(): unknown {
    const { body } = this.request;
    return this.encoding === undefined ? Buffer.from(body, "utf-8") : body;
  }

  private flow(): void {
    if (this.flowing) return;
    this.flowing = true;
    void Promise.resolve().then(() => {
      this.emit("data", this.chunk());
      this.emit("end");
    });
  }
}

/** As much of `http.ServerResponse` as handlers use. */
class OutgoingResponse extends Emitter {
  statusCode = 200;
  headersSent = false;
  writableEnded = false;
  private body = "";
  private readonly headers = new Map<string, unknown>();

  constructor(private readonly answer: (response: HttpResponse) => void) {
    super();
  }

  setHeader(name: string, value: unknown): this {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }

  getHeader(name: string): unknown {
    return this.headers.get(name.toLowerCase());
  }

  writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    this.headersSent = true;
    const headers = rest.at(-1);
    if (typeof headers === "object" && headers !== null) {
      for (const [name, value] of Object.entries(headers)) this.setHeader(name, value);
    }
    return this;
  }

  write(chunk: unknown): boolean {
    this.headersSent = true;
    this.body += text(chunk);
    return true;
  }

  end(chunk?: unknown): this {
    if (this.writableEnded) return this;
    this.writableEnded = true;
    if (chunk !== undefined && typeof chunk !== "function") this.write(chunk);
    this.answer({ status: this.statusCode, body: this.body });
    this.emit("finish");
    return this;
  }
}

class Server extends Emitter {
  listening = false;

  constructor(
    private readonly instance: Instance,
    listener: RequestListener | undefined,
  ) {
    super();
    if (listener !== undefined) this.on("request", listener as Listener);
  }

  listen(...args: unknown[]): this {
    this.listening = true;
    const ready = args.find((one) => typeof one === "function") as Listener | undefined;
    if (ready !== undefined) this.once("listening", ready);
    this.instance.serve((request, answer) => {
      this.emit("request", new IncomingRequest(request), new OutgoingResponse(answer));
    });
    void Promise.resolve().then(() => this.emit("listening"));
    return this;
  }

  address() {
    return this.listening ? { address: "::", family: "IPv6", port: 8080 } : null;
  }

  close(done?: Listener): this {
    this.listening = false;
    this.instance.handler = undefined;
    if (done !== undefined) void Promise.resolve().then(done);
    return this;
  }

  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

introduce(IncomingRequest, "IncomingMessage");
introduce(OutgoingResponse, "ServerResponse");
introduce(Server, "Server");

function text(chunk: unknown): string {
  return chunk instanceof Uint8Array ? Buffer.from(chunk).toString("utf-8") : String(chunk);
}

/** `node:http` for the program of one process: a server that only Telegram calls. */
export function createNodeHttp(instance: Instance) {
  return {
    createServer: (...args: unknown[]) =>
      new Server(instance, args.find((one) => typeof one === "function") as RequestListener),
    Server,
    IncomingMessage: IncomingRequest,
    ServerResponse: OutgoingResponse,
  };
}
