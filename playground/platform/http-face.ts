import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SimulatedDatabase } from "../storage/database.js";
import type { TelegramArrival } from "../telegram/arrivals.js";
import type { Completion, Edge, Pending } from "../telegram/edge.js";
import {
  TelegramServer,
  type ApiAnswer,
  type Payload,
  type ServerOptions,
} from "../telegram/server.js";
import type { TraceEvent } from "../trace/events.js";
import type { Latency } from "../world/settings.js";
import { readPayload } from "./http-body.js";
import { answerKv } from "./http-kv.js";
import { HttpWebhookTarget } from "./http-webhook.js";

const BOT_API = /^\/bot([^/]+)\/(?:test\/)?(\w+)$/;
const STORAGE = /^\/storage\/(read|write|delete|note)$/;
const KV = /^\/kv\/(get|set|delete|commit)$/;

type Send = (status: number, body: unknown) => void;

/**
 * The simulated Telegram and database over real HTTP and in real time, for bots
 * that run in a process of their own. `/bot<token>/<method>` is the Bot API;
 * `POST /storage/read|write|delete` with `{ key, value }` the database, and
 * `POST /kv/get|set|delete|commit` the same as Deno KV (see `http-kv.ts`);
 * `POST /storage/note` tells what was done to a memory of the program's own. With
 * `POST /listening` and `{ port }` a bot tells where it takes webhook requests.
 * The header `x-update` says on whose behalf, where the client knows.
 */
export class HttpFace implements Edge {
  readonly trace: TraceEvent[] = [];
  readonly telegram: TelegramServer;
  readonly database: SimulatedDatabase;
  private readonly started = performance.now();
  private readonly timers = new Set<NodeJS.Timeout>();
  /** Completions that are not a long poll's waiting. */
  private readonly essential = new Set<NodeJS.Timeout>();
  private readonly server: Server;
  private readonly target = new HttpWebhookTarget();
  private nextId = 1;
  step = 0;

  constructor(latency: Latency, options: ServerOptions = {}) {
    this.telegram = new TelegramServer(this, () => latency.api, options);
    this.database = new SimulatedDatabase(this, {
      read: () => latency.read,
      write: () => latency.write,
    });
    this.server = createServer((request, response) => {
      this.serve(request, response).catch(() => response.destroy());
    });
  }

  /** How many processes have said that they take webhook requests. */
  get listeners(): number {
    return this.target.size;
  }

  /** Whether the bot waits for anything but for somebody to do something. */
  get busy(): boolean {
    return this.essential.size > 0;
  }

  /** Starts to listen on a free port of this machine; resolves to the address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    this.target.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  receive(arrival: TelegramArrival): number | null {
    this.step++;
    return this.telegram.receive(arrival);
  }

  now(): number {
    return performance.now() - this.started;
  }

  takeId(): number {
    return this.nextId++;
  }

  later({ delay, idle = false, deliver }: Completion, id = this.takeId()): Pending {
    let timer: NodeJS.Timeout;
    const cancel = () => {
      clearTimeout(timer);
      this.timers.delete(timer);
      this.essential.delete(timer);
    };
    const start = (ms: number, waits: boolean) => {
      timer = setTimeout(() => {
        cancel();
        this.step++;
        deliver();
      }, ms);
      this.timers.add(timer);
      if (!waits) this.essential.add(timer);
    };
    start(delay, idle);
    return {
      id,
      cancel,
      hasten: (ms) => {
        cancel();
        start(ms, false);
      },
    };
  }

  record(event: TraceEvent): void {
    this.trace.push({ ...event, at: Math.round(event.at) });
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? "", "http://localhost");
    const header = request.headers["x-update"];
    const update = header === undefined ? null : Number(header);
    const payload = await readPayload(request, search);
    const send: Send = (status, body) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    const [, token, method] = BOT_API.exec(pathname) ?? [];
    const kv = KV.exec(pathname)?.[1];
    if (kv !== undefined) return send(200, await answerKv(kv, payload, this.database, update));
    if (method === undefined) return this.serveOther(pathname, payload, update, send);
    const answered = (answer: ApiAnswer) => send(answer.ok ? 200 : answer.error_code, answer);
    const abort = this.telegram.call(method, payload, update, answered, token);
    response.once("close", () => {
      // Only a long poll ends with its connection: whatever else was asked for is done.
      if (!response.writableEnded && method.toLowerCase() === "getupdates") abort();
    });
  }

  private serveOther(path: string, payload: Payload, update: number | null, send: Send): void {
    const access = STORAGE.exec(path)?.[1];
    const key = String(payload.key);
    if (access === "read") this.database.read(key, update, (value) => send(200, { value }));
    else if (access === "note") {
      const { access: done, value, shared } = payload;
      this.database.mirror(done === "read" ? done : "write", key, value, update, shared === true);
      send(200, {});
    } else if (access !== undefined) {
      const value = access === "write" ? payload.value : undefined;
      this.database.write(key, value, update, () => send(200, {}));
    } else if (path === "/listening") {
      this.target.add(Number(payload.port));
      this.telegram.connect(this.target, { implied: true });
      send(200, {});
    } else send(404, { ok: false, error_code: 404, description: "Not Found" });
  }
}
