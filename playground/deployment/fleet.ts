import type { TraceEvent } from "../trace/events.js";
import type { HttpRequest, HttpResponse, WebhookTarget } from "../telegram/webhook.js";
import type { Deployment, Processes } from "./deployment.js";
import { Instance } from "./instance.js";

/** What a fleet needs of its world. */
export interface Host {
  readonly step: number;
  now(): number;
  record(event: TraceEvent): void;
  /** Evaluates the program in a process. */
  start(instance: Instance): void;
  /** Runs `action` after `delay` virtual ms. */
  after(delay: number, action: () => void): void;
  /** Somebody listens for webhook requests. */
  listening(target: WebhookTarget): void;
  /** The last process has ended. `restarting` says that one will follow. */
  ended(restarting: boolean): void;
}

/** The processes that run the program, and what stands in front of them. */
export class Fleet implements WebhookTarget {
  private readonly instances: Instance[] = [];
  private started = 0;
  private turn = 0;

  constructor(
    private readonly deployment: Deployment,
    private readonly host: Host,
  ) {}

  get alive(): readonly Instance[] {
    return this.instances.filter(({ ended }) => !ended);
  }

  /** Starts the processes that are there from the beginning. */
  launch(): void {
    if (this.deployment.kind === "serverless") this.host.listening(this);
    else for (let i = 0; i < this.deployment.count; i++) this.start();
  }

  send(
    request: HttpRequest,
    update: { readonly id: number; readonly chat: number | null },
    answer: (response: HttpResponse | null) => void,
  ): number | null {
    const instance = this.choose(request, update.chat);
    if (instance === undefined) {
      answer(null);
      return null;
    }
    instance.busy++;
    // Requests reach a program in turns of its own.
    void Promise.resolve().then(() =>
      instance.whenServing(() =>
        instance.handler!(request, (response) => {
          instance.busy--;
          answer(response);
        }),
      ),
    );
    return instance.id;
  }

  /** A signal reaches every process; one that does not listen to it is ended by it. */
  signal(name: string): void {
    this.host.record({ step: this.host.step, at: this.host.now(), kind: "signal", signal: name });
    for (const instance of this.alive) if (!instance.emit(name, name)) instance.exit();
  }

  /** Nothing is left for the processes to do: they end, as real ones would. */
  wind(): void {
    for (const instance of this.alive) instance.exit();
  }

  private choose(request: HttpRequest, chat: number | null): Instance | undefined {
    const { deployment } = this;
    if (deployment.kind === "serverless") {
      return this.alive.find(({ busy }) => busy === 0) ?? this.start();
    }
    const serving = this.alive.filter(({ handler }) => handler !== undefined);
    return serving[this.place(deployment.balance, request, chat) % serving.length];
  }

  private place(balance: Processes["balance"], { body }: HttpRequest, chat: number | null): number {
    if (balance === "in-turn") return this.turn++;
    // What belongs to no chat goes by its sender.
    return Math.abs((balance === "by-chat" ? chat : null) ?? userOf(body));
  }

  private start(): Instance {
    const instance = new Instance(++this.started, {
      onListen: () => this.host.listening(this),
      onExit: () => this.exited(instance),
    });
    this.instances.push(instance);
    // The first one starts with the trace.
    if (instance.id > 1)
      this.host.record({
        step: this.host.step,
        at: this.host.now(),
        kind: "process-started",
        instance: instance.id,
      });
    this.host.start(instance);
    return instance;
  }

  private exited({ id }: Instance): void {
    const { deployment, host } = this;
    host.record({
      step: host.step,
      at: host.now(),
      kind: "process-ended",
      instance: id,
      left: this.alive.length,
    });
    const restart = deployment.kind === "serverless" ? null : deployment.restart;
    if (restart !== null) host.after(restart, () => void this.start());
    if (this.alive.length === 0) host.ended(restart !== null);
  }
}

/** The id of the person whom the update in a request comes from. */
function userOf(body: string): number {
  const update = JSON.parse(body) as Record<string, { from: { id: number } } | undefined>;
  const { message, edited_message: edited, callback_query: press, inline_query: query } = update;
  return (message ?? edited ?? press ?? query)!.from.id;
}
