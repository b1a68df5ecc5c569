import { onMounted, onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from "vue";
import type { Language } from "../../playground/snippet/compile.js";
import { draftOf, sameWork, type Draft } from "./draft.js";
import { Drafts } from "./drafts.js";
import { exampleCode, exampleWork, FIRST, flavoursOf } from "./examples.js";
import type { ExampleRef } from "./programs.js";
import { tabName } from "./tab.js";
import type { Work } from "../../playground/share/work.js";

/** Ms after the last key until the draft is stored. */
const PAUSE = 300;

export interface DraftState {
  /** Null until the first one is there. */
  readonly draft: Readonly<ShallowRef<Draft | null>>;
  /** What was replaced, newest first. */
  readonly kept: Readonly<ShallowRef<readonly Draft[]>>;
  /** Whether the browser does not take any more: then the page says so. */
  readonly unsafe: Readonly<Ref<boolean>>;
  /** Once the stored draft has been read, so that it can be kept. */
  readonly ready: Promise<void>;
  /** Counts how often the whole draft was replaced: what has run is a run of other work. */
  readonly turn: Readonly<Ref<number>>;
  edit(code: string): void;
  /** Changes what happens or the settings, not the program. */
  change(some: Partial<Pick<Work, "arrivals" | "settings">>): void;
  /** Puts other work in the place of this one, which is kept if anybody had a hand in it. */
  replace(draft: Draft): Promise<void>;
  /** @throws Error when the example cannot be fetched; the draft stays as it is */
  openExample(example: ExampleRef): Promise<void>;
  /** Puts a kept work back, and keeps this one. */
  restore(draft: Draft): Promise<void>;
  /**
   * The same program in another language: the example's own file, what was there
   * before the last change, or what `convert` makes of it.
   *
   * @throws what `convert` or fetching throws; the draft stays as it is
   */
  speak(language: Language, convert: Convert): Promise<void>;
  /** The visitor has seen that it came from somebody else. */
  adopt(): void;
}

export type Convert = (code: string, from: Language, to: Language) => Promise<string>;

/** The visitor's work, as it is on the page and in the browser's storage. */
export function useDraft(): DraftState {
  const draft = shallowRef<Draft | null>(null);
  const kept = shallowRef<readonly Draft[]>([]);
  const unsafe = ref(false);
  const turn = ref(0);
  let drafts: Drafts | null = null;
  let open = () => {};
  const ready = new Promise<void>((resolve) => (open = resolve));
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Most who come have no draft: what they get is fetched while the page is being mounted.
  const first = exampleWork(FIRST);
  first.catch(() => {}); // whoever needs it hears of it below

  function store(): void {
    clearTimeout(timer);
    timer = undefined;
    if (drafts === null || draft.value === null) return;
    unsafe.value = !drafts.save(draft.value);
  }
  function put(next: Draft): void {
    draft.value = next;
    clearTimeout(timer);
    timer = setTimeout(store, PAUSE);
  }
  function update(some: Partial<Draft>): void {
    if (draft.value !== null) put({ ...draft.value, ...some });
  }

  async function keep(): Promise<void> {
    const own = draft.value;
    if (own === null || drafts === null || !(await worthKeeping(own))) return;
    if (!drafts.keep({ ...own, since: Date.now() })) unsafe.value = true;
    kept.value = drafts.kept();
  }
  async function replace(next: Draft): Promise<void> {
    await keep();
    draft.value = next;
    turn.value++;
    store();
  }

  const leave = (event: BeforeUnloadEvent) => {
    if (timer !== undefined) store();
    if (unsafe.value) event.preventDefault();
  };
  const hide = () => {
    if (timer !== undefined) store();
  };
  onMounted(async () => {
    addEventListener("beforeunload", leave);
    addEventListener("pagehide", hide);
    document.addEventListener("visibilitychange", hide);
    drafts = new Drafts(shelf(), await tabName());
    kept.value = drafts.kept();
    draft.value = drafts.load() ?? draftOf(await first, { example: FIRST });
    turn.value++;
    open();
  });
  onScopeDispose(() => {
    if (typeof window === "undefined") return;
    hide();
    removeEventListener("beforeunload", leave);
    removeEventListener("pagehide", hide);
    document.removeEventListener("visibilitychange", hide);
  });

  return {
    draft,
    kept,
    unsafe,
    turn,
    ready,
    edit(code) {
      if (draft.value === null || code === draft.value.work.code) return;
      update({ work: { ...draft.value.work, code }, flavours: {}, since: Date.now() });
    },
    change(some) {
      if (draft.value === null) return;
      update({ work: { ...draft.value.work, ...some }, since: Date.now() });
    },
    replace,
    async openExample(example) {
      await ready;
      await replace(draftOf(await exampleWork(example), { example }));
    },
    async restore(old) {
      await replace({ ...old, since: Date.now() });
      drafts?.drop(old);
      kept.value = drafts?.kept() ?? [];
    },
    async speak(language, convert) {
      const before = draft.value;
      if (before === null || before.work.language === language) return;
      const { work, example } = before;
      const known = before.flavours[language] ?? (await ownFlavour(before, language));
      const code = known ?? (await convert(work.code, work.language, language));
      // Somebody went on typing meanwhile: that counts.
      if (draft.value !== before) return;
      put({
        ...before,
        work: { ...work, code, language },
        flavours: { ...before.flavours, [work.language]: work.code },
        example:
          example && (await isExample(example.name, language, code))
            ? { ...example, language }
            : example,
      });
    },
    adopt: () => update({ foreign: false }),
  };
}

/** The example's own file in another language, when the code is the example's. */
async function ownFlavour({ work, example }: Draft, language: Language): Promise<string | null> {
  if (example === null || !flavoursOf(example.name).includes(language)) return null;
  if (!(await isExample(example.name, work.language, work.code))) return null;
  return exampleCode({ name: example.name, language });
}

async function isExample(
  name: ExampleRef["name"],
  language: Language,
  code: string,
): Promise<boolean> {
  return flavoursOf(name).includes(language) && (await exampleCode({ name, language })) === code;
}

/** An example that nobody has touched is there again at any time. */
async function worthKeeping({ work, example, foreign }: Draft): Promise<boolean> {
  if (foreign) return true;
  if (work.code.trim() === "") return false;
  if (example === null) return true;
  try {
    return !sameWork(work, await exampleWork({ ...example, language: work.language }));
  } catch {
    return true;
  }
}

/** The browser's storage; where it is forbidden, one that takes nothing. */
function shelf(): Storage {
  try {
    return localStorage;
  } catch {
    return {
      length: 0,
      key: () => null,
      getItem: () => null,
      removeItem: () => {},
      clear: () => {},
      setItem() {
        throw new Error("forbidden");
      },
    };
  }
}
