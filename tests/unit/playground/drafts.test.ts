import { expect, test } from "vitest";
import { draftOf, type Draft } from "../../../components/playground/draft.js";
import { Drafts, MOST_KEPT, type Shelf } from "../../../components/playground/drafts.js";

/** A browser's storage, which may be full. */
class FakeShelf implements Shelf {
  readonly items = new Map<string, string>();
  full = false;
  get length() {
    return this.items.size;
  }
  key = (place: number) => [...this.items.keys()][place] ?? null;
  getItem = (key: string) => this.items.get(key) ?? null;
  removeItem = (key: string) => void this.items.delete(key);
  setItem(key: string, value: string) {
    if (this.full) throw new Error("full");
    this.items.set(key, value);
  }
}

const draft = (code: string, since = 1): Draft =>
  draftOf({ code, language: "ts", arrivals: [], settings: {} }, { since });

test("each tab has its own draft; a fresh one begins with the newest", () => {
  const shelf = new FakeShelf();
  expect(new Drafts(shelf, "a").load()).toBeNull();
  expect(new Drafts(shelf, "a").save(draft("a", 1))).toBe(true);
  expect(new Drafts(shelf, "b").save(draft("b", 2))).toBe(true);
  expect(new Drafts(shelf, "a").load()).toEqual(draft("a", 1));
  expect(new Drafts(shelf, "c").load()).toEqual(draft("b", 2));
});

test("what was replaced is kept, newest first, each once, and not without end", () => {
  const drafts = new Drafts(new FakeShelf(), "a");
  for (let i = 0; i < MOST_KEPT + 5; i++) drafts.keep(draft(`code ${i}`, i));
  drafts.keep(draft("code 20", 100));
  const kept = drafts.kept();
  expect(kept).toHaveLength(MOST_KEPT);
  expect(kept[0]).toEqual(draft("code 20", 100));
  expect(new Set(kept.map(({ work }) => work.code)).size).toBe(MOST_KEPT);
  drafts.drop(draft("code 20", 7));
  expect(drafts.kept()[0]!.work.code).toBe("code 24");
});

test("a full storage is told, and what was there stays there", () => {
  const shelf = new FakeShelf();
  const drafts = new Drafts(shelf, "a");
  drafts.save(draft("first"));
  drafts.keep(draft("kept"));
  shelf.full = true;
  expect(drafts.save(draft("second"))).toBe(false);
  expect(drafts.keep(draft("more"))).toBe(false);
  expect(drafts.load()!.work.code).toBe("first");
  expect(drafts.kept().map(({ work }) => work.code)).toEqual(["kept"]);
});

test.each(["{", "null", '{"work":{}}', '{"__proto__":1}', "[1]"])(
  "what cannot be read is no draft, and stays where it is: %s",
  (text) => {
    const shelf = new FakeShelf();
    shelf.items.set("carrera:playground:draft:a", text);
    shelf.items.set("carrera:playground:kept", text);
    const drafts = new Drafts(shelf, "a");
    expect(drafts.load()).toBeNull();
    expect(drafts.kept()).toEqual([]);
    expect(shelf.items.get("carrera:playground:draft:a")).toBe(text);
  },
);
