import { expect, test } from "vitest";
import conformance from "../../../docs/about/conformance.data.js";
import { en } from "../../../locales/en.js";
import { es } from "../../../locales/es.js";
import { cases } from "../../conformance/cases.js";

const groups = conformance.load();
const shown = groups.flatMap((group) => group.cases);

test("the page's table has every case, once, with the writes that it must lose", () => {
  expect(shown.map(({ name }) => name)).toEqual(cases.map(({ name }) => name));
  expect(shown.filter(({ lost }) => lost > 0).length).toBe(
    cases.filter(({ shows }) => (shows.lost ?? 0) > 0).length,
  );
});

test("each known difference in words is one of the cases', and none is left over", () => {
  const known = [...new Set(cases.flatMap((one) => one.known ?? []))].sort();
  expect(known).toEqual(Object.keys(es.conformance.known).sort());
  expect(known).toEqual(Object.keys(en.conformance.known).sort());
});
