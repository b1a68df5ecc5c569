import { onMounted, onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from "vue";
import { NAVIGATED, replaceAddress } from "../composables/address.js";
import { defaultsOf, type LabSettings } from "./settings.js";
import { FIRST, fromQuery, toQuery, usualView, type Ignored, type View } from "./query.js";

/** Browsers take about 100 changes of the address in 30 s, Safari at least. */
const PACE = 400;

/** The laboratory's state, which the address always holds: from there it comes, and goes there. */
export interface AddressState {
  readonly settings: ShallowRef<LabSettings>;
  readonly view: ShallowRef<View>;
  /** What of the address was not understood. */
  readonly ignored: Readonly<ShallowRef<readonly Ignored[]>>;
  /** Counts how often all of it was replaced from outside. */
  readonly turn: Readonly<Ref<number>>;
}

/** Reads the address once mounted, and whenever a link or the history changed it. */
export function useAddress(): AddressState {
  const settings = shallowRef(defaultsOf(FIRST));
  const view = shallowRef(usualView);
  const ignored = shallowRef<readonly Ignored[]>([]);
  const turn = ref(0);
  let path = "";
  /** The query as it was last read or written, and as it would be written. */
  let known = "";
  let canonical = "";
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function read(): void {
    if (location.pathname !== path) return;
    const query = location.search.slice(1);
    if (query === known) return;
    known = query;
    clearTimeout(timer);
    const found = fromQuery(query);
    canonical = toQuery(found);
    settings.value = found.settings;
    view.value = found.view;
    ignored.value = found.ignored;
    turn.value++;
  }
  function write(): void {
    // Another page's address is none of ours.
    if (location.pathname !== path) return;
    last = performance.now();
    known = canonical;
    ignored.value = [];
    const query = known === "" ? "" : `?${known}`;
    replaceAddress(`${path}${query}${location.hash}`);
  }
  watch([settings, view], () => {
    const query = toQuery({ settings: settings.value, view: view.value });
    // What was just read stays as it was written by hand.
    if (query === canonical) return;
    canonical = query;
    clearTimeout(timer);
    timer = setTimeout(write, Math.max(0, last + PACE - performance.now()));
  });
  onMounted(() => {
    path = location.pathname;
    read();
    addEventListener(NAVIGATED, read);
  });
  onScopeDispose(() => {
    clearTimeout(timer);
    if (typeof window !== "undefined") removeEventListener(NAVIGATED, read);
  });
  return { settings, view, ignored, turn };
}
