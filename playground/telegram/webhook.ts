import { badRequest, done, type ApiAnswer, type Payload } from "./answers.js";
import { allowedUpdates, flag, integer } from "./params.js";
import type { UpdateQueue } from "./updates.js";

/** A POST. */
export interface HttpRequest {
  readonly url: string;
  /** Their names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpResponse {
  readonly status: number;
  readonly body: string;
}

/** Where a webhook's requests go: the servers that the program runs. */
export interface WebhookTarget {
  /**
   * Hands a request over, which carries `update`. `answer` runs at most once,
   * when the response is there (null: connection refused). Returns an id of the
   * instance that takes the request, or null.
   */
  send(
    request: HttpRequest,
    update: { readonly id: number; readonly chat: number | null },
    answer: (response: HttpResponse | null) => void,
  ): number | null;
}

/** How a webhook was set. */
export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
}

/** What failed last; `date` in seconds since 1970. */
export interface DeliveryError {
  readonly date: number;
  readonly message: string;
}

export const DEFAULT_CONNECTIONS = 40;
/** Where updates go when the program listens and never said where: as set from a terminal. */
const IMPLIED: WebhookSettings = {
  url: "https://bot.example/",
  secret: "",
  maxConnections: DEFAULT_CONNECTIONS,
};
const UNSUITABLE_SECRET = /[^\w-]/;

/** Whether there is a webhook, where it leads, and how it fares. */
export class Webhook {
  settings: WebhookSettings | undefined;
  target: WebhookTarget | undefined;
  lastError: DeliveryError | undefined;
  /** Whether the bot said how it wants its updates: then nothing is implied. */
  private decided = false;

  /** `changed` is told that updates go another way from now on. */
  constructor(
    private readonly queue: UpdateQueue,
    private readonly changed: () => void,
  ) {}

  /** The bot asked for updates itself, so that no webhook is implied any more. */
  decide(): void {
    this.decided = true;
  }

  get active(): boolean {
    return this.settings !== undefined && this.target !== undefined;
  }

  connect(target: WebhookTarget, implied: boolean): void {
    const { active } = this;
    this.target = target;
    if (implied && !this.decided) this.settings ??= IMPLIED;
    // Another target takes the place of the former one: deliveries go on.
    if (!active) this.changed();
  }

  set(payload: Payload): ApiAnswer {
    const url = typeof payload.url === "string" ? payload.url.trim() : "";
    if (url === "") return this.delete(payload);
    if (!/^https:\/\/[^/]/i.test(url)) {
      throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
    }
    const secret = String(payload.secret_token ?? "");
    if (secret.length > 256) throw badRequest("secret token is too long");
    if (UNSUITABLE_SECRET.test(secret)) {
      throw badRequest("secret token contains unallowed characters");
    }
    const types = allowedUpdates(payload);
    if (types !== undefined) this.queue.allow(types);
    if (flag(payload.drop_pending_updates)) this.queue.clear();
    const connections = integer(payload.max_connections, DEFAULT_CONNECTIONS);
    const former = this.settings;
    this.decided = true;
    this.settings = { url, secret, maxConnections: Math.min(100, Math.max(1, connections)) };
    // Setting the same again interrupts no delivery.
    if (former?.url === url) return done(true, "Webhook is already set");
    this.lastError = undefined;
    this.changed();
    return done(true, "Webhook was set");
  }

  delete(payload: Payload): ApiAnswer {
    if (flag(payload.drop_pending_updates)) this.queue.clear();
    this.decided = true;
    if (this.settings === undefined) return done(true, "Webhook is already deleted");
    this.settings = undefined;
    this.lastError = undefined;
    this.changed();
    return done(true, "Webhook was deleted");
  }

  info(): Record<string, unknown> {
    const { settings, lastError, queue } = this;
    const info: Record<string, unknown> = {
      url: settings?.url ?? "",
      has_custom_certificate: false,
      pending_update_count: queue.size,
    };
    if (settings !== undefined) info.max_connections = settings.maxConnections;
    if (lastError !== undefined) {
      info.last_error_date = lastError.date;
      info.last_error_message = lastError.message;
    }
    if (queue.allowedTypes !== undefined) info.allowed_updates = queue.allowedTypes;
    return info;
  }
}
