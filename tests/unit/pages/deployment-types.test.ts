import { expect, test } from "vitest";
import { ofKind, replace, runExample, said, texts } from "../../helpers/examples.js";

test("polling and webhook: when Bob and Alice have their answers", async () => {
  expect(said(await runExample("polling"))).toEqual([
    { text: "#1", at: 140 },
    { text: "#2", at: 200 },
    { text: "#1", at: 240 },
  ]);
  expect(said(await runExample("webhook"))).toEqual([
    { text: "#1", at: 160 },
    { text: "#1", at: 166 },
    { text: "#2", at: 220 },
  ]);
});

test("webhook-timeout: within a minute four answers to one message, and the next never comes", async () => {
  const result = await runExample("webhook-timeout");
  const attempts = ofKind(result, "webhook-answered");
  expect(attempts.length).toBeGreaterThan(6);
  expect(attempts.filter(({ accepted }) => accepted)).toEqual([]);
  const toAlice = result.calls.filter(
    ({ method, payload }) => method === "sendMessage" && payload.chat_id === 101,
  );
  expect(toAlice).toHaveLength(4);
  expect(result.updates[1]).toMatchObject({ text: "B", outcome: "undelivered" });
});

test("return: both answers are #1; behind sequentialize they are not, and B waits inside", async () => {
  const plain = await runExample("webhook-return");
  expect(texts(plain)).toEqual(["#1", "#1"]);
  expect(plain.lostWrites).toHaveLength(1);
  const ordered = await runExample("webhook-return-ordered");
  expect(texts(ordered)).toEqual(["#1", "#2"]);
  const [a, b] = ordered.updates;
  expect(b!.started!).toBeLessThan(a!.finished!);
  const line = "bot.use(sequentialize(getSessionKey));\n";
  const without = await runExample("webhook-return-ordered", replace(line, ""));
  expect(without.lostWrites).toHaveLength(1);
});

test("webhook-background: no request waits for its task, and the tasks come one after the other", async () => {
  const result = await runExample("webhook-background");
  const sent = ofKind(result, "webhook-sent").map(({ at }) => at);
  const answered = ofKind(result, "webhook-answered").map(({ at }) => at);
  expect(sent).toHaveLength(3);
  for (const [i, at] of sent.entries()) expect(answered[i]! - at).toBeLessThan(100);
  const done = said(result).filter(({ text }) => text.startsWith("Done"));
  expect(done.map(({ text }) => text)).toEqual(["Done: A", "Done: C", "Done: B"]);
  expect(done[1]!.at - done[0]!.at).toBeGreaterThanOrEqual(500);
});
