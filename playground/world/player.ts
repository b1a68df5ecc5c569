import type { Play } from "../schedule/search.js";
import { LostWriteDetector } from "../trace/hazards.js";
import type { Realm } from "./realm.js";
import type { Settings } from "./settings.js";
import { record, type LoadedProgram } from "./simulate.js";

/** Runs a program as a search wants it, and tells whether a write was lost. No trace is kept. */
export function player(realm: Realm, loaded: LoadedProgram, settings: Settings): Play {
  return async (policy) => {
    const losses = new LostWriteDetector();
    await record(realm, loaded, settings, { policy, observe: (event) => losses.take(event) });
    return losses.findings.length > 0;
  };
}
