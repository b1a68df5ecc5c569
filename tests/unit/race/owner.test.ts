import { expect, test } from "vitest";
import { ownerOf } from "../../../components/race/picture/owner.js";
import { modelOfTrace } from "../../helpers/models.js";
import { arrives, traceFrom } from "../../helpers/events.js";

const model = modelOfTrace(
  traceFrom([
    [1, arrives(1, "A")],
    [2, { ...arrives(2, "B"), chat: { id: -1001, name: "Friends" } }],
  ]),
);

test.each([
  ["101", "Alice"],
  ["-1001", "Friends"],
  ["chat 101", "chat Alice"],
  ["chat/chat -1001", "chat Friends"],
  ["session:101", "session:Alice"],
  ["", ""],
  ["settings", "settings"],
  ["999", "999"],
  ["a/b/999", "a/b/999"],
])("the key %j is that of %j", (key, owner) => {
  expect(ownerOf(model, key)).toBe(owner);
});

test("a name is taken as it stands", () => {
  const odd = {
    ...arrives(1, "A"),
    from: { id: 7, name: "$& $1" },
    chat: { id: 7, name: "$& $1" },
  };
  expect(ownerOf(modelOfTrace(traceFrom([[1, odd]])), "user 7")).toBe("user $& $1");
});
