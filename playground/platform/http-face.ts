import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SimulatedDatabase } from "../storage/database.js";
import type { TelegramArrival } from "../telegram/arrivals.js";
import type { Completion, Edge, Pending } from "../telegram/edge.js";
import { TelegramServer, type Payload } from "../telegram/server.js";
import type { EventBody, TraceEvent } from "../trace/events.js";
import type { Latency } from "../world/settings.js";

const BOT_API = /^\/bot[^/]+\/(\w+)$/;
const STORAGE = /^\/storage\/(read|write|delete)$/;

/**
 * The simulated Telegram and database over real HTTP and in real time, for bots
 * that run in a process of their own. `POST /bot<token>/<method>` is the Bot
 * API; `POST /storage/read|write|delete` with `{ key, value }` the database. The
 * header `x-update` says on whose behalf, where the client knows.
 */
export class HttpFace implements Edge {
  readonly trace: TraceEvent[] = [];
  readonly telegram: TelegramServer;
  readonly database: SimulatedDatabase;
  private readonly started = performance.now();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly server: Server;
  private nextId = 1;
  private step = 0;

  constructor(latency: Latency) {
    this.telegram = new TelegramServer(this, () => latency.api);
    this.database = new SimulatedDatabase(this, {
      read: () => latency.read,
      write: () => latency.write,
    });
    this.server = createServer((request, response) => {
      void this.serve(request, (status, body) => {
        response.writeHead(status, { "content-type": "application/json" });
        response.end(JSON.stringify(body));
      });
    });
  }

  /** Starts to listen on a free port of this machine; resolves to the address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
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

  later({ delay, deliver }: Completion, id = this.takeId()): Pending {
    let timer: NodeJS.Timeout;
    const start = (ms: number) => {
      timer = setTimeout(() => {
        this.timers.delete(timer);
        this.step++;
        deliver();
      }, ms);
      this.timers.add(timer);
    };
    const cancel = () => {
      clearTimeout(timer);
      this.timers.delete(timer);
    };
    start(delay);
    return {
      id,
      cancel,
      hasten: (ms) => {
        cancel();
        start(ms);
      },
    };
  }

  record(event: EventBody): void {
    this.trace.push({ step: this.step, at: Math.round(this.now()), ...event });
  }

  private async serve(
    request: IncomingMessage,
    send: (status: number, body: unknown) => void,
  ): Promise<void> {
    const { url = "", headers } = request;
    const update = headers["x-update"] === undefined ? null : Number(headers["x-update"]);
    const payload = await readJson(request);
    const method = BOT_API.exec(url)?.[1];
    if (method !== undefined) {
      const abort = this.telegram.call(method, payload, update, (answer) => {
        send(answer.ok ? 200 : answer.error_code, answer);
      });
      request.socket.once("close", abort);
      return;
    }
    const access = STORAGE.exec(url)?.[1];
    const key = String(payload.key);
    if (access === "read") this.database.read(key, update, (value) => send(200, { value }));
    else if (access === "write") {
      this.database.write(key, payload.value, update, () => send(200, {}));
    } else if (access === "delete") {
      this.database.write(key, undefined, update, () => send(200, {}));
    } else send(404, { ok: false, error_code: 404, description: "Not Found" });
  }
}

async function readJson(request: IncomingMessage): Promise<Payload> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text === "" ? {} : (JSON.parse(text) as Payload);
}
