import { describe, expect, test } from "vitest";
import { en } from "../../../locales/en.js";
import { es } from "../../../locales/es.js";
import { CarreraError, type ErrorCode } from "../../../playground/errors.js";
import { unpackWork } from "../../../playground/share/work.js";
import { hostileLinks } from "../../hostile/links.js";

function outcome(packed: string) {
  try {
    return { expected: "opens", work: unpackWork(packed) };
  } catch (error) {
    if (!(error instanceof CarreraError)) throw error;
    for (const { errors } of [es, en]) {
      const sentence = (errors[error.code as ErrorCode] as (data: unknown) => string)(error.data);
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toMatch(/NaN|\[object/);
    }
    return { expected: error.code };
  }
}

describe("a link that somebody sends", () => {
  test.each(hostileLinks)("$name: $expected", ({ packed, expected, work }) => {
    const began = performance.now();
    expect(outcome(packed)).toEqual(work === undefined ? { expected } : { expected, work });
    expect(performance.now() - began).toBeLessThan(1000);
    // Nothing of it is everybody's now.
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("a bomb is put down before it grows: it costs no more memory than a link may", () => {
    const bomb = hostileLinks.find(({ name }) => name === "1000:1 bomb")!;
    expect(bomb.packed.length).toBeLessThan(200_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(outcome(bomb.packed).expected).toBe("link-too-large");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });
});
