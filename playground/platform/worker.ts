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

/** The engine in a browser's worker: it answers requests to run the programs that came with it. */
const scope = globalThis as unknown as {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: EngineMessage): void;
};
const realm = new Realm(platform);

async function perform(task: EngineTask): Promise<EngineAnswer> {
  if (task.kind === "open") return { kind: "opened" };
  const settings = { ...defaultSettings, ...task.settings };
  const result = await simulate(realm, loaded(task.program), settings, task.options);
  return { kind: "ran", result };
}

scope.onmessage = async ({ data }) => {
  if (!isEngineRequest(data)) return;
  const { run } = data;
  try {
    scope.postMessage({ ...(await perform(data)), run });
  } catch (reason) {
    scope.postMessage({ kind: "failed", error: errorOf(reason, null), run });
  }
};
