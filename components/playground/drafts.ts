import { checkDraft, checkDrafts, sameWork, type Draft } from "./draft.js";

const CURRENT = "carrera:playground:draft:";
const KEPT = "carrera:playground:kept";
/** How many works that were replaced are kept. */
export const MOST_KEPT = 20;

/** What is needed of `localStorage`. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * The visitor's work in the browser's storage: the draft of each tab, and what
 * was replaced by an example, a link or a file. Whatever is there and cannot be
 * read is left alone; nothing is thrown.
 */
export class Drafts {
  constructor(
    private readonly shelf: Shelf,
    private readonly tab: string,
  ) {}

  /** The draft of this tab; in a fresh one a copy of the newest of all tabs. */
  load(): Draft | null {
    const own = this.read(CURRENT + this.tab, checkDraft);
    return own ?? this.newest();
  }

  /** Whether it is safe now: the storage may be full, or forbidden. */
  save(draft: Draft): boolean {
    return this.write(CURRENT + this.tab, draft);
  }

  /** What was replaced, newest first. */
  kept(): readonly Draft[] {
    return this.read(KEPT, checkDrafts) ?? [];
  }

  /** Keeps what is about to be replaced, also when something like it was kept before. */
  keep(draft: Draft): boolean {
    const others = this.kept().filter(({ work }) => !sameWork(work, draft.work));
    return this.write(KEPT, [draft, ...others].slice(0, MOST_KEPT));
  }

  /** Takes something out, which is somewhere else now. */
  drop({ work }: Draft): void {
    this.write(
      KEPT,
      this.kept().filter((one) => !sameWork(one.work, work)),
    );
  }

  private newest(): Draft | null {
    let newest: Draft | null = null;
    try {
      for (let place = 0; place < this.shelf.length; place++) {
        const key = this.shelf.key(place);
        if (key === null || !key.startsWith(CURRENT)) continue;
        const draft = this.read(key, checkDraft);
        if (draft !== null && draft.since > (newest?.since ?? 0)) newest = draft;
      }
    } catch {
      return newest;
    }
    return newest;
  }

  private read<T>(key: string, check: (value: unknown, field: string) => T): T | null {
    try {
      const text = this.shelf.getItem(key);
      return text === null ? null : check(JSON.parse(text), "");
    } catch {
      return null;
    }
  }

  private write(key: string, value: unknown): boolean {
    try {
      this.shelf.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }
}
