import { Realm } from "../world/realm.js";
import { errorOf } from "../world/result.js";
import { defaultSettings } from "../world/settings.js";
import { simulate } from "../world/simulate.js";
import { isRunRequest, type EngineMessage } from "./protocol.js";
import { loaded, platform } from "./worker-platform.js";

/** The engine in a browser's worker: it answers requests to run the program that came with it. */
const scope = globalThis as unknown as {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: EngineMessage): void;
};
const realm = new Realm(platform);

scope.onmessage = ({ data }) => {
  if (!isRunRequest(data)) return;
  const { run, program, settings } = data;
  simulate(realm, loaded(program), { ...defaultSettings, ...settings }).then(
    (result) => scope.postMessage({ kind: "done", run, result }),
    (reason: unknown) => scope.postMessage({ kind: "broken", run, error: errorOf(reason, null) }),
  );
};
