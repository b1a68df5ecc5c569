import type { Processes as Deployment } from "../../playground/deployment/deployment.js";
import { BotProcess } from "./process.js";

/** The real processes of one bot, started and started again as a deployment says. */
export class Processes {
  private readonly all: BotProcess[] = [];
  private readonly restarts = new Set<NodeJS.Timeout>();
  private killed = false;

  constructor(
    private readonly file: string,
    private readonly env: Readonly<Record<string, string>>,
    private readonly deployment: Pick<Deployment, "count" | "restart">,
  ) {
    for (let i = 0; i < deployment.count; i++) this.start();
  }

  /** Whether all have ended, and none will follow. */
  get ended(): boolean {
    return this.restarts.size === 0 && this.all.every(({ ended }) => ended);
  }

  get printed(): string[] {
    return this.all.flatMap(({ printed }) => printed);
  }

  /** The error of the first that died of one. */
  get failure(): string | undefined {
    return this.all.find(({ failure }) => failure !== undefined)?.failure;
  }

  signal(name: NodeJS.Signals): void {
    for (const one of this.all) one.signal(name);
  }

  async kill(): Promise<void> {
    this.killed = true;
    for (const timer of this.restarts) clearTimeout(timer);
    this.restarts.clear();
    await Promise.all(this.all.map((one) => one.kill()));
  }

  private start(): void {
    const { restart } = this.deployment;
    const process = new BotProcess(this.file, this.env, () => {
      if (restart === null || this.killed) return;
      const timer = setTimeout(() => {
        this.restarts.delete(timer);
        this.start();
      }, restart);
      this.restarts.add(timer);
    });
    this.all.push(process);
  }
}
