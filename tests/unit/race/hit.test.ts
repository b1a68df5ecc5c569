import { expect, test } from "vitest";
import { timesOf } from "../../../components/race/model.js";
import { createAxis } from "../../../components/race/picture/axis.js";
import { momentAt } from "../../../components/race/picture/hit.js";
import { names } from "../../helpers/traces.js";
import { modelOfScenario } from "../../helpers/models.js";

const REACH = 22;
const middle = ({ y, height }: { y: number; height: number }) => y + height / 2;

test.each(names)("%s: a point on a lane means the lane's moment there", async (name) => {
  for (const detail of ["story", "all"] as const) {
    const model = await modelOfScenario(name, detail);
    const axis = createAxis(timesOf([model]), 900);
    for (const { update, at } of model.moments) {
      const row = model.rows.lanes.get(update ?? -1);
      if (row === undefined) continue;
      const found = model.moments[momentAt(model, axis, axis.x(at), middle(row))!];
      expect(found).toMatchObject({ update, at });
    }
  }
});

test.each(names)("%s: what is far from all of a lane's moments means none", async (name) => {
  const model = await modelOfScenario(name);
  const axis = createAxis(timesOf([model]), 2400);
  for (const row of model.rows.lanes.values()) {
    const own = model.moments.filter(({ update }) => update === row.lane.update);
    for (let x = 0; x < axis.width; x += 15) {
      const distance = Math.min(...own.map(({ at }) => Math.abs(axis.x(at) - x)));
      const found = momentAt(model, axis, x, middle(row));
      expect(found === null).toBe(distance > REACH);
      if (found === null) continue;
      expect(Math.abs(axis.x(model.moments[found]!.at) - x)).toBe(distance);
    }
  }
});

test("on a session: a read or a write of it; on a heading and below everything: nothing", async () => {
  const model = await modelOfScenario("runner");
  const axis = createAxis(timesOf([model]), 900);
  const store = model.rows.stores.get("101")!;
  const kindAt = (x: number, y: number) => {
    const found = momentAt(model, axis, x, y);
    return found === null ? null : `${model.moments[found]!.kind} ${model.moments[found]!.update}`;
  };
  expect(kindAt(axis.x(120), middle(store))).toBe("reads 1");
  expect(kindAt(axis.x(150), middle(store))).toBe("writes 1");
  expect(kindAt(axis.x(175), middle(store))).toBe("writes 2");
  // Alice's first message has nothing to do with her session.
  expect(kindAt(axis.x(100) - 10, middle(store))).toBeNull();
  expect(kindAt(axis.x(150), middle(model.rows.rows[0]!))).toBeNull();
  expect(kindAt(axis.x(150), model.rows.height + 5)).toBeNull();
});

test("of several moments at one place the last one is meant", async () => {
  const model = await modelOfScenario("runner", "all");
  const axis = createAxis(timesOf([model]), 900);
  const found = momentAt(model, axis, axis.x(150), middle(model.rows.lanes.get(1)!))!;
  const there = model.moments.flatMap(({ update, at }, i) =>
    update === 1 && at === 150 ? [i] : [],
  );
  expect(there.length).toBeGreaterThan(1);
  expect(found).toBe(there.at(-1));
});
