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
export { metrics, MetricsCollector, type Metrics } from "./trace/metrics.js";
export type { Times, UpdateCounts, UpdateMetrics, UserMetrics } from "./trace/update-metrics.js";
export { busyUpdates } from "./trace/busy.js";
export type { CallCounts } from "./trace/call-counts.js";
export type { Concurrency } from "./trace/concurrency.js";
export type { Spread } from "./trace/quantiles.js";
export type { Course, CourseStep } from "./trace/step-function.js";
export { story, type Moment } from "./trace/story.js";
export { mermaid, type MermaidWords } from "./trace/exports/mermaid.js";
export { chromeTrace, type ChromeTrace, type PerfettoWords } from "./trace/exports/perfetto.js";
export { exportJson, parseExport, type RunExport } from "./trace/exports/json.js";
export { blocked, type Blocked, type Sharing } from "./trace/blocked.js";
export type { PendingEvent } from "./trace/pending.js";
export type { OperationKind, Touches } from "./time/operation.js";
export type { RunOptions } from "./world/options.js";
export { checkSchedule, type Schedule } from "./schedule/schedule.js";
export {
  defaultSearch,
  type SearchOptions,
  type SearchProgress,
  type SearchResult,
} from "./schedule/search.js";
export { explore, type Explored } from "./schedule/explore.js";
export { timeOrder, type SchedulePolicy } from "./schedule/policy.js";
