import { describe, expect, test } from "vitest";
import { LATENCY } from "../../helpers/edge.js";
import { growth, PROPORTIONAL } from "../../helpers/growth.js";
import { broken, hooked, listen, ok, order, url, type Received } from "../../helpers/webhook.js";

describe("a delivery", () => {
  test("is a POST of the update, half a round trip each way", () => {
    const { edge, server, write, result } = hooked({ secret_token: "s-1" });
    const start = edge.now();
    const received = listen(server, edge, 5);
    write("Alice", "hi");
    edge.settle();
    const [{ at, request }] = received as [Received];
    expect(at).toBe(start + LATENCY / 2);
    expect(request.url).toBe(url);
    expect(request.headers).toEqual({
      "content-type": "application/json",
      "x-telegram-bot-api-secret-token": "s-1",
    });
    expect(JSON.parse(request.body)).toMatchObject({ update_id: 1, message: { text: "hi" } });
    expect(edge.of("webhook-sent")).toMatchObject([
      { at: start + 10, update: 1, attempt: 1, instance: 7 },
    ]);
    const [answered] = edge.of("webhook-answered");
    expect(answered).toMatchObject({ at: start + 25, update: 1, status: 200, accepted: true });
    expect(answered).not.toHaveProperty("retryIn");
    expect(edge.of("webhook-sent")[0]!.operation).toBe(answered!.operation);
    expect(result("getWebhookInfo")).toMatchObject({ pending_update_count: 0 });
  });

  test("has no secret when none was set", () => {
    const { edge, server, write } = hooked();
    const received = listen(server, edge);
    write("Alice", "hi");
    edge.settle();
    expect(received[0]!.request.headers).toEqual({ "content-type": "application/json" });
  });
});

describe("order", () => {
  test("updates of a chat come one after the other, those of others at once", () => {
    const { edge, server, write } = hooked();
    const start = edge.now();
    const received = listen(server, edge, 100);
    write("Alice", "1");
    write("Alice", "2");
    write("Bob", "3");
    edge.settle();
    expect(received.map(({ at, update }) => [update, at - start])).toEqual([
      [1, 10],
      [3, 10],
      [2, 130],
    ]);
  });

  test("at most max_connections are open at once", () => {
    const { edge, server, write } = hooked({ max_connections: "2" });
    const received = listen(server, edge, null);
    for (let i = 0; i < 5; i++) write(`user ${i}`, "hi");
    edge.runUntil(edge.now() + 1000);
    expect(order(received)).toEqual([1, 2]);
    received[1]!.answer(ok);
    edge.runUntil(edge.now() + 1000);
    expect(order(received)).toEqual([1, 2, 3]);
  });

  test("there are 40 when nothing else is said", () => {
    const { edge, server, write } = hooked();
    const received = listen(server, edge, null);
    for (let i = 0; i < 50; i++) write(`user ${i}`, "hi");
    edge.runUntil(edge.now() + 1000);
    expect(received).toHaveLength(40);
  });

  test("a chat that waits for its next attempt holds no connection", () => {
    const { edge, server, write } = hooked({ max_connections: 1 });
    const received = listen(server, edge, 0, (id) => (id === 1 ? broken : ok));
    write("Alice", "1");
    write("Bob", "2");
    edge.runUntil(edge.now() + 500);
    expect(order(received)).toEqual([1, 2]);
  });
});

describe("failure", () => {
  test("is repeated after 1, 2, 4 … 60 s for ever, and the chat's next update waits", () => {
    const { edge, server, write, result } = hooked();
    const received = listen(server, edge, 0, (id, attempt) =>
      id === 1 && attempt <= 8 ? broken : ok,
    );
    write("Alice", "1");
    write("Alice", "2");
    expect(edge.busy).toBe(true);
    edge.settle();
    expect(order(received)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
    const answered = edge.of("webhook-answered");
    expect(answered.map(({ retryIn }) => retryIn)).toEqual([
      1000,
      2000,
      4000,
      8000,
      16_000,
      32_000,
      60_000,
      60_000,
      undefined,
      undefined,
    ]);
    expect(answered.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 1]);
    expect(received[1]!.at - received[0]!.at).toBe(LATENCY + 1000);
    expect(result("getWebhookInfo")).toMatchObject({
      last_error_date: expect.any(Number),
      last_error_message: "Wrong response from the webhook: 500 Internal Server Error",
    });
  });

  test("is what listens nowhere", () => {
    const { edge, server, write, result } = hooked();
    listen(server, edge, 0, (_, attempt) => (attempt === 1 ? null : ok));
    write("Alice", "1");
    edge.settle();
    expect(edge.of("webhook-answered")).toMatchObject([
      { status: null, accepted: false, retryIn: 1000 },
      { status: 200, accepted: true },
    ]);
    expect(result("getWebhookInfo").last_error_message).toBe("Connection refused");
  });

  test("is an answer that does not come within 60 s; a later one counts for nothing", () => {
    const { edge, server, write, result } = hooked();
    const received = listen(server, edge, null);
    write("Alice", "1");
    edge.runUntil(edge.now() + 60_500);
    received[0]!.answer(ok);
    edge.runUntil(edge.now() + 2000);
    expect(result("getWebhookInfo")).toMatchObject({
      last_error_message: "Read timeout expired",
      pending_update_count: 1,
    });
    expect(edge.of("webhook-sent").map(({ attempt }) => attempt)).toEqual([1, 2]);
    received[1]!.answer(ok);
    edge.settle();
    expect(edge.of("webhook-answered").map(({ status }) => status)).toEqual([null, 200]);
  });
});

describe("a response that calls a method", () => {
  test("is obeyed on behalf of the update", () => {
    const { edge, server, write } = hooked();
    const body = JSON.stringify({ method: "sendMessage", chat_id: 101, text: "hello" });
    listen(server, edge, 0, () => ({ status: 200, body }));
    write("Alice", "hi");
    edge.settle();
    expect(edge.of("call-requested").at(-1)).toMatchObject({
      update: 1,
      method: "sendMessage",
      payload: { chat_id: 101, text: "hello" },
    });
    expect(edge.of("call-completed").at(-1)).toMatchObject({ update: 1, ok: true });
  });

  test("may end the webhook itself", () => {
    const { edge, server, write, poll } = hooked();
    const body = JSON.stringify({ method: "deleteWebhook" });
    const received = listen(server, edge, 0, () => ({ status: 200, body }));
    write("Alice", "1");
    write("Alice", "2");
    edge.settle();
    expect(order(received)).toEqual([1]);
    expect(poll()).toMatchObject([{ update_id: 2 }]);
  });

  test.each(["{", "[]", '"ok"', "{}", '{"method":1}'])("%s calls nothing", (body) => {
    const { edge, server, write } = hooked();
    listen(server, edge, 0, () => ({ status: 200, body }));
    write("Alice", "hi");
    edge.settle();
    expect(edge.of("call-requested")).toHaveLength(1);
    expect(edge.of("webhook-answered")).toMatchObject([{ accepted: true }]);
  });

  test("is not when it was not accepted", () => {
    const { edge, server, write } = hooked();
    const body = JSON.stringify({ method: "sendMessage", chat_id: 101, text: "hello" });
    listen(server, edge, 0, (_, attempt) => ({ status: attempt === 1 ? 500 : 200, body }));
    write("Alice", "hi");
    edge.settle();
    const calls = edge.of("call-requested").filter(({ method }) => method === "sendMessage");
    expect(calls).toHaveLength(1);
  });
});

test("four times the updates take about four times the time", () => {
  const deliver = (count: number) => {
    const { edge, server } = hooked();
    const received: number[] = [];
    server.connect({
      send: (_, { id }, answer) => {
        received.push(id);
        answer(ok);
        return null;
      },
    });
    for (let i = 0; i < count; i++) server.receive({ at: 0, from: `user ${i % 100}`, text: "hi" });
    edge.settle();
    expect(received).toHaveLength(count);
  };
  expect(growth(deliver, 10_000)).toBeLessThan(PROPORTIONAL);
});
