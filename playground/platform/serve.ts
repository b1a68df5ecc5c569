import { defaultSearch, search } from "../schedule/search.js";
import { player } from "../world/player.js";
import { Realm } from "../world/realm.js";
import { errorOf } from "../world/result.js";
import { defaultSettings } from "../world/settings.js";
import { simulate } from "../world/simulate.js";
import {
  isEngineRequest,
  type EngineAnswer,
  type EngineMessage,
  type EngineTask,
} from "./protocol.js";
import { loaded, platform } from "./worker-platform.js";

/** The scope of a worker that a page of ours has started. */
const scope = globalThis as unknown as {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: EngineMessage): void;
};

/** The engine in a browser's worker: it answers requests about the programs that came with it. */
export function serve(): void {
  const realm = new Realm(platform);
  /** Tasks under way, by their numbers. */
  const controllers = new Map<number, AbortController>();

  async function perform(task: EngineTask, run: number): Promise<EngineAnswer> {
    if (task.kind === "open") return { kind: "opened" };
    const settings = { ...defaultSettings, ...task.settings };
    const program = loaded(task.program);
    if (task.kind === "run") {
      return { kind: "ran", result: await simulate(realm, program, settings, task.options) };
    }
    const options = { ...defaultSearch, ...task.options };
    const controller = new AbortController();
    controllers.set(run, controller);
    const result = await search(player(realm, program, settings), settings.limit, options, {
      breathe: () => new Promise((resolve) => setTimeout(resolve)),
      progress: (progress) => scope.postMessage({ kind: "progress", progress, run }),
      signal: controller.signal,
    });
    return { kind: "searched", result };
  }

  scope.onmessage = async ({ data }) => {
    if (!isEngineRequest(data)) return;
    const { run } = data;
    if (data.kind === "cancel") return controllers.get(run)?.abort();
    try {
      scope.postMessage({ ...(await perform(data, run)), run });
    } catch (reason) {
      scope.postMessage({ kind: "failed", error: errorOf(reason, null), run });
    } finally {
      controllers.delete(run);
    }
  };
}
