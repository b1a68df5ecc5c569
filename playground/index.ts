/** The engine's public door, from common to expert. It needs no page. */
export { createNodeRealm } from "./platform/node.js";
export { compile, languageOf, type CompiledProgram, type Language } from "./snippet/compile.js";
export { aliceSequence, defaultSettings, type Latency, type Settings } from "./world/settings.js";
export { scenarios, type Scenario, type ScenarioName } from "./scenarios/manifest.js";
export type { RunError, RunResult } from "./world/result.js";
export type { Arrival } from "./telegram/chats.js";
export { checkArrivals } from "./telegram/arrivals.js";
export { CarreraError, type ErrorCode, type ErrorData, type Place } from "./errors.js";
export type * from "./trace/events.js";
export { lostWrites, type LostWrite } from "./trace/hazards.js";
export { stateAfter, stateAt, type WorldState } from "./trace/state.js";
export { waits, type Wait } from "./trace/waits.js";
export { story, type Moment } from "./trace/story.js";
export { timeOrder, type SchedulePolicy } from "./schedule/policy.js";
