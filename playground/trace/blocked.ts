import type { ConstraintEntered, Trace, TraceEvent } from "./events.js";
import type { PendingEvent } from "./pending.js";
import { webhookLane } from "./webhook-lane.js";

/** Why nothing that could come next is an unfinished update's own. */
export type Blocked = { readonly update: number } & (
  | {
      /** `sequentialize()` holds it behind others, under the constraints that it shares with each. */
      readonly why: "held";
      readonly behind: readonly Sharing[];
    }
  | {
      readonly why:
        | "in-batch" // fetched, but the bot processes one update after the other
        | "sink-full" // in Telegram: as many as the runner takes are in the bot's hands
        | "not-asked" // in Telegram: the bot has not asked for more yet
        | "lane-busy" // in Telegram: the webhook has not accepted the one before it in its lane
        | "connections-full"; // in Telegram: all connections to the webhook are taken
      /** The updates that it waits for, as far as they are what it waits for. */
      readonly behind: readonly number[];
    }
  | {
      /** It waits for something in the bot's own code. */
      readonly why: "own-code";
    }
);

export interface Sharing {
  readonly update: number;
  readonly constraints: readonly string[];
}

/**
 * Why the unfinished updates of a paused run that have nothing `pending` of
 * their own cannot get on, in order of arrival.
 */
export function blocked(trace: Trace, pending: readonly PendingEvent[] = []): Blocked[] {
  const scene = new Scene();
  for (const event of trace) scene.take(event);
  for (const { kind, update } of pending) {
    if (kind === "webhook-request" && update !== null) scene.send(update);
  }
  const moving = new Set(
    pending
      .filter(({ idle }) => !idle)
      .flatMap(({ update, brings = [] }) => (update === null ? brings : [update, ...brings])),
  );
  return [...scene.waiting()].filter((id) => !moving.has(id)).map((id) => scene.explain(id));
}

type Place = "telegram" | "fetched" | "begun" | "over";

const CONNECTIONS = 40;

/** What a trace tells about where each update is. */
class Scene {
  private readonly places = new Map<number, Place>();
  /** The lanes in which updates go to a webhook. */
  private readonly lanes = new Map<number, number>();
  /** What each asked of `sequentialize()` last, and whether it has passed. */
  private readonly asked = new Map<number, ConstraintEntered & { passed?: boolean }>();
  /** Sent to the webhook, and not accepted yet. */
  private readonly sent = new Set<number>();
  private webhook = false;
  private connections = CONNECTIONS;
  /** Only the runner limits what it asks for and leaves the webhook alone. */
  private limits = false;
  private starts = false;

  take(event: TraceEvent): void {
    switch (event.kind) {
      case "update-arrived":
        this.lanes.set(
          event.update,
          webhookLane(event.type, event.chat?.id ?? null, event.from.id),
        );
        return void this.places.set(event.update, "telegram");
      case "update-dropped":
      case "update-finished":
        return void this.places.set(event.update, "over");
      case "update-started":
        return void this.places.set(event.update, "begun");
      case "constraint-entered":
        return void this.asked.set(event.update, event);
      case "constraint-passed": {
        const { update } = event;
        return void this.asked.set(update, { ...this.asked.get(update)!, passed: true });
      }
      case "call-requested":
        return this.call(event.method, event.payload);
      case "call-completed":
        for (const id of event.delivered ?? []) this.places.set(id, "fetched");
        return;
      case "webhook-sent":
        return this.send(event.update);
      case "webhook-answered":
        if (event.accepted) this.sent.delete(event.update);
        return;
      case "process-ended":
        if (event.left === 0) this.cut();
    }
  }

  /** Telegram's request with the update is on its way, or has arrived. */
  send(update: number): void {
    this.webhook = true;
    this.sent.add(update);
  }

  waiting(): number[] {
    return this.at("telegram", "fetched", "begun");
  }

  explain(update: number): Blocked {
    const place = this.places.get(update);
    if (place === "begun" || this.sent.has(update)) return this.explainBegun(update);
    const hands = this.at("begun");
    if (place === "fetched") return { update, why: "in-batch", behind: hands };
    if (!this.webhook) {
      const full = this.limits && !this.starts && hands.length > 0;
      return { update, why: full ? "sink-full" : "not-asked", behind: hands };
    }
    const sent = [...this.sent];
    const ahead = sent.filter((one) => this.lanes.get(one) === this.lanes.get(update));
    if (ahead.length > 0) return { update, why: "lane-busy", behind: ahead };
    return sent.length < this.connections
      ? { update, why: "not-asked", behind: [] }
      : { update, why: "connections-full", behind: sent };
  }

  private explainBegun(update: number): Blocked {
    const own = this.asked.get(update);
    if (own === undefined || own.passed === true) return { update, why: "own-code" };
    const behind = own.behind
      .filter((one) => this.places.get(one) === "begun")
      .map((one) => ({ update: one, constraints: this.shared(own, one) }));
    return { update, why: "held", behind };
  }

  private shared({ constraints }: ConstraintEntered, other: number): string[] {
    return constraints.filter((one) => this.asked.get(other)?.constraints.includes(one));
  }

  private call(method: string, { limit, max_connections: most }: Record<string, unknown>): void {
    if (method === "getUpdates") this.limits = limit !== undefined;
    else if (method === "deleteWebhook") this.starts = true;
    else if (method === "setWebhook" && typeof most === "number") this.connections = most;
  }

  /** No process is left: what was in its hands will not get on there. */
  private cut(): void {
    for (const [id, place] of this.places) if (place === "begun") this.places.set(id, "over");
    for (const id of this.at("fetched")) this.places.set(id, "telegram");
  }

  private at(...places: readonly Place[]): number[] {
    return [...this.places].filter(([, place]) => places.includes(place)).map(([id]) => id);
  }
}
