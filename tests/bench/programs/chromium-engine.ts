import { loaded, platform } from "../../../playground/platform/worker-platform.js";
import { Realm } from "../../../playground/world/realm.js";
import { defaultSettings } from "../../../playground/world/settings.js";
import { record } from "../../../playground/world/simulate.js";
import { arrivals } from "./arrivals.js";

/** In a worker: asked for `{ count }`, answers the ms of a run with its trace. */
const realm = new Realm(platform);

addEventListener("message", ({ data }: MessageEvent) => {
  const { count } = data as { count: number };
  const settings = { ...defaultSettings, arrivals: arrivals(count), limit: 1e9 };
  const start = performance.now();
  void record(realm, loaded(0), settings).then(({ status, log }) => {
    const ms = performance.now() - start;
    postMessage({ ms, whole: status === "ok" && log!.length >= 11 * count });
  });
});
