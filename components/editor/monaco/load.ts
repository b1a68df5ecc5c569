import { shallowRef, type Ref } from "vue";
import { startMonacoWorker } from "../../../playground/platform/compiler/monaco-workers.js";

export type Monaco = typeof import("./monaco.js");

/** Monaco, and the component that shows code in it. */
export interface LargeEditor {
  readonly monaco: Monaco;
  readonly component: typeof import("./MonacoEditor.vue").default;
}

/** What the editor looks to for its workers. */
interface Environment {
  getWorker(path: string, label: string): Worker;
}

let loading: Promise<LargeEditor> | undefined;
const loaded = shallowRef<LargeEditor | null>(null);
const missing = shallowRef<string | null>(null);

/** Monaco, once it is there: a second editor of a page need not wait for it. */
export const loadedMonaco: Readonly<Ref<LargeEditor | null>> = loaded;
/** Why there are no types, in the browser's own words; null while nothing speaks against them. */
export const missingTypes: Readonly<Ref<string | null>> = missing;

/**
 * Fetches Monaco, and before it what `texts` fetches: its own texts in the page's
 * language. What fails is tried again with the next call.
 *
 * @throws Error with the browser's own sentence
 */
export function loadMonaco(texts: () => Promise<unknown>): Promise<LargeEditor> {
  return (loading ??= load(texts).catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
}

async function load(texts: () => Promise<unknown>): Promise<LargeEditor> {
  (globalThis as { MonacoEnvironment?: Environment }).MonacoEnvironment = {
    getWorker: (_path, label) =>
      startMonacoWorker(label === "typescript" ? "types" : "text", (detail) => {
        missing.value = detail;
      }),
  };
  // Its texts are read when its modules are evaluated.
  await texts();
  const [monaco, { default: component }] = await Promise.all([
    import("./monaco.js"),
    import("./MonacoEditor.vue"),
  ]);
  loaded.value = { monaco, component };
  return loaded.value;
}
