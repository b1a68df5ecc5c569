import { Agent, request as open, type ClientRequest } from "node:http";
import type { HttpRequest, HttpResponse, WebhookTarget } from "../telegram/webhook.js";
import { readText } from "./http-body.js";

type Answer = (response: HttpResponse | null) => void;

/**
 * The bot's own servers, each on a port of this machine: webhook requests go to
 * them in turn, over real HTTP.
 */
export class HttpWebhookTarget implements WebhookTarget {
  private readonly agent = new Agent();
  private readonly ports: number[] = [];
  private turn = 0;

  get size(): number {
    return this.ports.length;
  }

  /** A server listens on another port. */
  add(port: number): void {
    this.ports.push(port);
  }

  send(request: HttpRequest, _update: unknown, answer: Answer): number | null {
    const { ports } = this;
    const port = ports[this.turn++ % ports.length];
    if (port === undefined) {
      answer(null);
      return null;
    }
    const sent = this.post(port, request);
    sent.once("response", (response) => {
      readText(response).then(
        (body) => answer({ status: response.statusCode ?? 0, body }),
        () => answer(null),
      );
    });
    sent.once("error", (error: NodeJS.ErrnoException) => {
      // Its process has ended: whatever stands in front of the servers turns to another one.
      if (error.code !== "ECONNREFUSED") return answer(null);
      ports.splice(ports.indexOf(port), 1);
      this.send(request, _update, answer);
    });
    return port;
  }

  close(): void {
    this.agent.destroy();
  }

  private post(port: number, { url, headers, body }: HttpRequest): ClientRequest {
    const { pathname, search, host } = new URL(url);
    const length = String(Buffer.byteLength(body));
    const request = open({
      agent: this.agent,
      host: "127.0.0.1",
      port,
      method: "POST",
      path: pathname + search,
      headers: { ...headers, host, "content-length": length },
    });
    request.end(body);
    return request;
  }
}
