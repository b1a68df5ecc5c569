import { describe, expect, test } from "vitest";
import { createTelegram } from "../../helpers/edge.js";
import { broken, hooked, listen, ok, order, url } from "../../helpers/webhook.js";

const CONFLICT = {
  ok: false,
  error_code: 409,
  description:
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
};

describe("setting it", () => {
  test("brings what is pending, once something listens", () => {
    const { edge, server, write, result } = createTelegram();
    write("Alice", "1");
    result("setWebhook", { url });
    edge.settle();
    expect(result("getWebhookInfo")).toEqual({
      url,
      has_custom_certificate: false,
      pending_update_count: 1,
      max_connections: 40,
    });
    const received = listen(server, edge);
    edge.settle();
    expect(order(received)).toEqual([1]);
  });

  test("may drop what is pending", () => {
    const { edge, server, write, result } = createTelegram();
    write("Alice", "1");
    const received = listen(server, edge);
    result("setWebhook", { url, drop_pending_updates: true });
    write("Alice", "2");
    edge.settle();
    expect(order(received)).toEqual([2]);
  });

  test("again the same interrupts nothing, but changes the rest", () => {
    const { edge, server, write, call } = hooked();
    const received = listen(server, edge, 100);
    write("Alice", "1");
    edge.runUntil(edge.now() + 50);
    expect(call("setWebhook", { url, secret_token: "new" })).toMatchObject({
      description: "Webhook is already set",
    });
    write("Alice", "2");
    edge.settle();
    expect(order(received)).toEqual([1, 2]);
    expect(received[1]!.request.headers).toHaveProperty("x-telegram-bot-api-secret-token", "new");
  });

  test("to another server of the program leaves alone what is on its way", () => {
    const { edge, server, write } = hooked();
    const first = listen(server, edge, 100);
    write("Alice", "1");
    edge.runUntil(edge.now() + 50);
    const second = listen(server, edge);
    write("Alice", "2");
    edge.settle();
    expect([order(first), order(second)]).toEqual([[1], [2]]);
  });

  test("drops what is pending in a chat that has one on its way", () => {
    const { edge, server, write, result } = hooked();
    const received = listen(server, edge, 100);
    write("Alice", "1");
    write("Alice", "2");
    edge.runUntil(edge.now() + 50);
    result("setWebhook", { url, drop_pending_updates: true });
    write("Alice", "3");
    edge.settle();
    expect(order(received)).toEqual([1, 3]);
    expect(edge.of("webhook-sent").map(({ attempt }) => attempt)).toEqual([1, 1]);
  });

  test("filters kinds of updates", () => {
    const { edge, server, write, happens, result } = hooked({
      allowed_updates: ["edited_message"],
    });
    const received = listen(server, edge);
    write("Alice", "1");
    happens({ from: "Alice", edits: "1", text: "2" });
    edge.settle();
    expect(order(received)).toEqual([2]);
    expect(result("getWebhookInfo")).toMatchObject({
      allowed_updates: ["edited_message"],
      pending_update_count: 0,
    });
  });

  test.each([
    [{ url: "http://example.com" }, "bad webhook: An HTTPS URL must be provided for webhook"],
    [{ url, secret_token: "a b" }, "secret token contains unallowed characters"],
    [{ url, secret_token: "x".repeat(257) }, "secret token is too long"],
  ])("refuses %j", (payload, reason) => {
    expect(createTelegram().problem("setWebhook", payload)).toBe(`Bad Request: ${reason}`);
  });

  test("ends a poll that waits", () => {
    const { edge, server, result } = createTelegram();
    let answer: unknown;
    server.call("getUpdates", { timeout: 30 }, null, (given) => (answer = given));
    result("setWebhook", { url });
    edge.settle();
    expect(answer).toMatchObject({
      error_code: 409,
      description: "Conflict: terminated by setWebhook request",
    });
  });
});

describe("polling", () => {
  test("is refused while there is a webhook", () => {
    const { call, result, write } = hooked();
    write("Alice", "1");
    expect(call("getUpdates")).toEqual(CONFLICT);
    result("deleteWebhook");
    expect(call("getUpdates")).toMatchObject({ ok: true, result: [{ update_id: 1 }] });
  });

  test("an empty url removes the webhook, too", () => {
    const { call, result } = hooked();
    result("setWebhook", { url: "" });
    expect(result("getWebhookInfo").url).toBe("");
    expect(call("getUpdates").ok).toBe(true);
  });

  test("deleteWebhook may drop what is pending", () => {
    const { result, write, poll } = hooked();
    write("Alice", "1");
    result("deleteWebhook", { drop_pending_updates: true });
    expect(poll()).toEqual([]);
    expect(write("Alice", "2")).toBe(2);
    expect(poll()).toMatchObject([{ update_id: 2 }]);
  });

  test("takes over what a webhook left, without what it accepted", () => {
    const { edge, server, write, result, poll } = hooked();
    listen(server, edge, 0, (id) => (id === 1 ? broken : ok));
    write("Alice", "1");
    write("Bob", "2");
    write("Carol", "3");
    edge.runUntil(edge.now() + 500);
    result("deleteWebhook");
    write("Bob", "4");
    expect(poll().map(({ update_id }) => update_id)).toEqual([1, 4]);
    edge.settle();
    expect(edge.of("webhook-sent")).toHaveLength(3);
  });
});

describe("an implied webhook", () => {
  const implied = { implied: true };

  test("is there as soon as the program listens", () => {
    const { edge, server, write, call, result } = createTelegram();
    write("Alice", "1");
    const received = listen(server, edge, 0, () => ok, implied);
    edge.settle();
    expect(order(received)).toEqual([1]);
    expect(received[0]!.request.url).toBe("https://bot.example/");
    expect(result("getWebhookInfo").url).toBe("https://bot.example/");
    expect(call("getUpdates")).toEqual(CONFLICT);
    result("deleteWebhook");
    expect(call("getUpdates").ok).toBe(true);
  });

  test.each([
    ["has polled", "getUpdates", {}],
    ["has deleted its webhook", "deleteWebhook", {}],
  ])("is not there when the bot %s", (_, method, payload) => {
    const { edge, server, write, call, result } = createTelegram();
    call(method, payload);
    const received = listen(server, edge, 0, () => ok, implied);
    write("Alice", "1");
    edge.settle();
    expect(received).toEqual([]);
    expect(result("getWebhookInfo").url).toBe("");
  });

  test("gives way to one that was set", () => {
    const { edge, server, write } = hooked();
    const received = listen(server, edge, 0, () => ok, implied);
    write("Alice", "1");
    edge.settle();
    expect(received[0]!.request.url).toBe(url);
  });

  test("is not there when the program listens without it", () => {
    const { edge, server, write, poll } = createTelegram();
    const received = listen(server, edge);
    write("Alice", "1");
    edge.settle();
    expect(received).toEqual([]);
    expect(poll()).toHaveLength(1);
  });
});
