import { expect, test } from "vitest";
import { Room } from "../../../../playground/platform/sandbox/room.js";

const LARGE = 2 ** 16;
const MEGABYTE = 2 ** 20;
const full = { code: "memory-full", data: { megabytes: 16 } };
const room = () => new Room(16 * MEGABYTE);

test("bytes are spent until there are none left; what was refused is not spent", () => {
  const bytes = room();
  bytes.spend(10 * MEGABYTE);
  expect(() => bytes.spend(7 * MEGABYTE)).toThrow(expect.objectContaining(full));
  bytes.spend(6 * MEGABYTE);
  expect(() => bytes.spend(1)).toThrow(expect.objectContaining(full));
});

test("nothing gives bytes back: neither a negative number nor what is none", () => {
  const bytes = room();
  for (const none of [-1e9, NaN, undefined as unknown as number]) bytes.spend(none);
  bytes.spend(16 * MEGABYTE);
  expect(() => bytes.spend(1)).toThrow();
});

test("small things are free, and large ones count once, and by what they grow", () => {
  const things = room();
  for (let i = 0; i < 1_000; i++) {
    things.array([], LARGE - 1);
    things.entries(new Map(), LARGE - 1);
    things.text(LARGE - 1);
  }
  const array: unknown[] = [];
  for (let i = 0; i < 1_000; i++) things.array(array, LARGE); // 2 MB
  things.array(array, 4 * LARGE); // 8 MB
  things.array(array, LARGE); // it may shrink, and grow again
  things.array(array, 4 * LARGE);
  things.text(8 * MEGABYTE);
  expect(() => things.array([], LARGE)).toThrow(expect.objectContaining(full));
});

test("entries weigh more than elements", () => {
  expect(() => room().array([], 2 * LARGE)).not.toThrow();
  expect(() => room().entries(new Map(), 2 * LARGE)).toThrow(expect.objectContaining(full));
});
