/**
 * The Trace Event Format as its document describes it, as a JSON Schema: the
 * object form, and for every phase of events what it must and may have. A
 * phase that the document does not know is refused, and so is a field that it
 * does not give to a phase.
 */

const text = { type: "string" };
const whole = { type: "integer" };
const time = { type: "number", minimum: 0 };
const args = { type: "object" };
const id = { type: ["string", "integer"] };

/** The names of colours that chrome://tracing knows. */
const cname = {
  enum: [
    "thread_state_uninterruptible",
    "thread_state_iowait",
    "thread_state_running",
    "thread_state_runnable",
    "thread_state_sleeping",
    "thread_state_unknown",
    "background_memory_dump",
    "light_memory_dump",
    "detailed_memory_dump",
    "vsync_highlight_color",
    "generic_work",
    "good",
    "bad",
    "terrible",
    "black",
    "grey",
    "white",
    "yellow",
    "olive",
    "rail_response",
    "rail_animation",
    "rail_idle",
    "rail_load",
    "startup",
    "heap_dump_stack_frame",
    "heap_dump_object_type",
    "heap_dump_child_node_arrow",
    "cq_build_running",
    "cq_build_passed",
    "cq_build_failed",
    "cq_build_abandoned",
    "cq_build_attempt_runnig",
    "cq_build_attempt_passed",
    "cq_build_attempt_failed",
  ],
};

const common = { name: text, cat: text, pid: whole, tid: whole, ts: time, tts: time, args, cname };
const stack = { sf: id, stack: { type: "array" } };

interface Shape {
  readonly phases: readonly string[];
  readonly properties?: Record<string, unknown>;
  readonly required: readonly string[];
}

const shapes: readonly Shape[] = [
  // Duration events; an end needs no name.
  { phases: ["B"], properties: stack, required: ["name", "pid", "tid", "ts"] },
  { phases: ["E"], properties: stack, required: ["pid", "tid", "ts"] },
  {
    phases: ["X"],
    properties: { ...stack, dur: time, tdur: time, esf: id, estack: { type: "array" } },
    required: ["name", "pid", "tid", "ts", "dur"],
  },
  {
    phases: ["i", "I"],
    properties: { ...stack, s: { enum: ["g", "p", "t"] } },
    required: ["name", "pid", "tid", "ts"],
  },
  {
    phases: ["C"],
    properties: {
      id,
      args: { type: "object", minProperties: 1, additionalProperties: { type: "number" } },
    },
    required: ["name", "pid", "ts", "args"],
  },
  // Async events: nestable ones, and those of old.
  {
    phases: ["b", "n", "e", "S", "T", "p", "F"],
    properties: { id, id2: { type: "object" }, scope: text },
    required: ["name", "cat", "pid", "tid", "ts", "id"],
  },
  {
    phases: ["s", "t", "f"],
    properties: { id, bp: { const: "e" } },
    required: ["name", "cat", "pid", "tid", "ts", "id"],
  },
  { phases: ["N", "O", "D"], properties: { id }, required: ["name", "pid", "tid", "ts", "id"] },
  { phases: ["P"], properties: { ...stack, id }, required: ["name", "pid", "tid", "ts"] },
  { phases: ["R", "c"], required: ["name", "pid", "tid", "ts"] },
  { phases: ["V", "v"], properties: { id }, required: ["name", "pid", "tid", "ts", "id"] },
  { phases: ["(", ")"], properties: { id }, required: ["name", "pid", "tid", "ts", "id"] },
];

/** Metadata: each kind has one argument of its own. */
const metadata = [
  ["process_name", "name", text],
  ["process_labels", "labels", text],
  ["process_sort_index", "sort_index", { type: "number" }],
  ["thread_name", "name", text],
  ["thread_sort_index", "sort_index", { type: "number" }],
] as const;

const events = [
  ...shapes.map(({ phases, properties, required }) => ({
    type: "object",
    properties: { ...common, ph: { enum: phases }, ...properties },
    required: ["ph", ...required],
    additionalProperties: false,
  })),
  ...metadata.map(([name, argument, type]) => ({
    type: "object",
    properties: {
      ...common,
      ph: { const: "M" },
      name: { const: name },
      args: {
        type: "object",
        properties: { [argument]: type },
        required: [argument],
        additionalProperties: false,
      },
    },
    required: ["ph", "name", "pid", "args"],
    additionalProperties: false,
  })),
];

export const chromeTraceSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  properties: {
    traceEvents: { type: "array", items: { anyOf: events } },
    displayTimeUnit: { enum: ["ms", "ns"] },
    systemTraceEvents: text,
    otherData: { type: "object" },
    powerTraceAsString: text,
    stackFrames: { type: "object" },
    samples: { type: "array" },
    controllerTraceDataKey: text,
  },
  required: ["traceEvents"],
};
