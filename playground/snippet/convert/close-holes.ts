/**
 * Closes the holes that erased types left: `blank` is `source` with spaces in
 * their place. Whole lines go, and within a line no space is left over.
 */
export function closeHoles(source: string, blank: string): string {
  let result = "";
  let at = 0;
  for (const { 0: run, index } of blank.matchAll(/\s+/g)) {
    const original = source.slice(index, index + run.length);
    if (original === run) continue;
    const first = /\S/.exec(original)!.index;
    const last = original.trimEnd().length;
    const before = original.slice(0, first);
    const after = original.slice(last);
    result += blank.slice(at, index);
    at = index + run.length;
    result += between(before, after, result.at(-1), blank[at]);
  }
  // A semicolon that was put where a type stood, behind one that is there.
  return (result + blank.slice(at)).replace(/([;{}]|^)(\s*)\n[ \t]*;[ \t]*(?=\n|$)/g, "$1$2");
}

/** What is left of the space around a hole, between two characters. */
function between(before: string, after: string, left = "\n", right = "\n"): string {
  if (left === "\n" && before === "") return after.replace(/^\s*\n/, "");
  const startsLine = before.includes("\n");
  const endsLine = after.includes("\n");
  if (startsLine && endsLine) {
    const lines = Math.max(count(before), count(after));
    return "\n".repeat(Math.min(lines, 2)) + after.slice(after.lastIndexOf("\n") + 1);
  }
  if (startsLine) return before;
  if (endsLine) return after;
  if (/[([{<]/.test(left) && before === "") return "";
  if (/[)\],;.:?(]/.test(right) && after === "") return "";
  return before !== "" && after !== "" ? " " : before + after;
}

const count = (text: string) => text.split("\n").length - 1;
