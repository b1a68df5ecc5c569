import { onMounted, onScopeDispose, shallowRef, type ShallowRef } from "vue";
import { CarreraError } from "../../playground/errors.js";
import { holdsWork, workOf } from "../../playground/share/link.js";
import { NAVIGATED, replaceAddress } from "../composables/address.js";
import { draftOf } from "./draft.js";
import { flavoursOf } from "./examples.js";
import { isExample } from "./programs.js";
import { LANGUAGES } from "./languages.js";
import type { DraftState } from "./useDraft.js";

/**
 * Takes what the address holds: work in its fragment, or the name of an example.
 * Nothing of it runs. What is taken goes from the address, so that a reload finds
 * what the visitor made of it.
 */
export function useLink(state: DraftState): {
  /** Why the address could not be read: the draft is as it was. */
  readonly badLink: Readonly<ShallowRef<CarreraError | null>>;
} {
  const badLink = shallowRef<CarreraError | null>(null);
  let path = "";

  async function read(): Promise<void> {
    if (location.pathname !== path) return;
    const { hash, search } = location;
    const query = new URLSearchParams(search);
    if (holdsWork(hash)) {
      replaceAddress(`${path}${search}`);
      await take(hash);
    } else if (query.has("example")) {
      replaceAddress(path);
      const name = query.get("example")!;
      const language = LANGUAGES.find((one) => one === query.get("language")) ?? "ts";
      if (!isExample(name)) return;
      await state
        .openExample({ name, language: flavoursOf(name).includes(language) ? language : "ts" })
        .catch(() => {});
    }
  }
  async function take(link: string): Promise<void> {
    badLink.value = null;
    try {
      const work = workOf(link);
      await state.ready;
      await state.replace(draftOf(work, { foreign: true }));
    } catch (error) {
      if (!(error instanceof CarreraError)) throw error;
      badLink.value = error;
    }
  }
  const listen = () => void read();
  onMounted(() => {
    path = location.pathname;
    void read();
    addEventListener(NAVIGATED, listen);
    addEventListener("hashchange", listen);
  });
  onScopeDispose(() => {
    if (typeof window === "undefined") return;
    removeEventListener(NAVIGATED, listen);
    removeEventListener("hashchange", listen);
  });
  return { badLink };
}
