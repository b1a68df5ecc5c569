import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indent, newLine, outdent, type Edit } from "../../../components/editor/indent.js";

/** Text with the selection between `[` and `]`, or a cursor at `|`. */
function edited(marked: string, edit: (text: string, start: number, end: number) => Edit): string {
  const cursor = marked.indexOf("|");
  const start = cursor === -1 ? marked.indexOf("[") : cursor;
  const end = cursor === -1 ? marked.indexOf("]") - 1 : cursor;
  const text = marked.replace(/[[\]|]/g, "");
  const change = edit(text, start, end);
  const result = text.slice(0, change.from) + change.text + text.slice(change.to);
  return change.start === change.end
    ? `${result.slice(0, change.start)}|${result.slice(change.start)}`
    : `${result.slice(0, change.start)}[${result.slice(change.start, change.end)}]${result.slice(change.end)}`;
}

describe("Tab in the plain editor", () => {
  it("goes to the next stop where nothing is selected", () => {
    expect(edited("a\nb|c", indent)).toBe("a\nb |c");
    expect(edited("|abc", indent)).toBe("  |abc");
  });

  it("moves every selected line in, empty ones aside, and keeps what was selected", () => {
    expect(edited("x\na[b\n\nc]d\ny", indent)).toBe("x\n  a[b\n\n  c]d\ny");
  });

  it("does not touch the line at whose beginning a selection ends", () => {
    expect(edited("[a\n]b", indent)).toBe("  [a\n]b");
  });

  it("moves lines out with Shift, as far as there is room", () => {
    expect(edited("[    a\n b\n\tc\nd]", outdent)).toBe("[  a\nb\nc\nd]");
    expect(edited(" |a", outdent)).toBe("|a");
  });

  it("takes back with Shift what it did", () => {
    const lines = fc.array(fc.constantFrom("a", "  b()", "    c;", "d {"), { minLength: 1 });
    fc.assert(
      fc.property(lines, (list) => {
        const text = list.join("\n");
        const there = indent(text, 0, text.length);
        const back = outdent(there.text, 0, there.text.length);
        expect(back.text).toBe(text);
      }),
    );
  });
});

describe("Enter in the plain editor", () => {
  it("keeps the indentation, and goes further in after a bracket", () => {
    expect(edited("  a|", newLine)).toBe("  a\n  |");
    expect(edited("  f(() => {|", newLine)).toBe("  f(() => {\n    |");
    expect(edited("  a[b]c", newLine)).toBe("  a\n  |c");
  });
});
