import { describe, expect, test } from "vitest";
import { createTelegram, greeted, LATENCY } from "../../helpers/edge.js";
import { simulatedMethods } from "../../../playground/telegram/methods.js";

describe("which methods there are", () => {
  test("names are taken in any case, and are written down as Telegram writes them", () => {
    const { edge, call } = greeted();
    expect(call("SENDmessage", { chat_id: 101, text: "a" }).ok).toBe(true);
    expect(call("getupdates").ok).toBe(true);
    const methods = edge.of("call-requested").map(({ method }) => method);
    expect(methods).toEqual(["sendMessage", "getUpdates"]);
  });

  test("one that is not simulated is an error that names it", () => {
    expect(createTelegram().call("sendPoll")).toEqual({
      ok: false,
      error_code: 501,
      description: "Not Implemented: Carrera does not simulate the method 'sendPoll'",
    });
    expect(createTelegram().call("constructor")).toMatchObject({ error_code: 501 });
  });

  test("what cannot be a method is not found", () => {
    const notFound = { ok: false, error_code: 404, description: "Not Found" };
    expect(createTelegram().call("send_message")).toEqual(notFound);
    expect(createTelegram().call("")).toEqual(notFound);
  });

  test("none of those that are listed answers as if it were not simulated", () => {
    expect(simulatedMethods).toContain("getUpdates");
    for (const method of simulatedMethods) {
      const answer = createTelegram().call(method, { chat_id: 5 });
      expect(answer).not.toMatchObject({ error_code: 501 });
      expect(answer).not.toMatchObject({ error_code: 404 });
    }
  });

  test("a call takes effect after its latency, and touches its chat", () => {
    const { edge, server } = greeted();
    let answered = -1;
    server.call("sendMessage", { chat_id: 101, text: "a" }, 1, () => (answered = edge.now()));
    edge.settle();
    expect(answered).toBe(LATENCY);
    expect(edge.of("call-completed")).toMatchObject([
      { update: 1, method: "sendMessage", ok: true },
    ]);
  });
});

describe("tokens", () => {
  const token = "123:abc";
  test.each([
    [token, undefined],
    ["123:abd", { ok: false, error_code: 401, description: "Unauthorized" }],
    ["nonsense", { ok: false, error_code: 404, description: "Not Found" }],
  ])("%s", (given, error) => {
    const { call } = createTelegram({ token });
    for (const method of ["getMe", "getUpdates"]) {
      expect(call(method, {}, given)).toMatchObject(error ?? { ok: true });
    }
  });

  test("a server without one takes any", () => {
    expect(createTelegram().call("getMe", {}, "nonsense").ok).toBe(true);
  });
});

describe("forwarding and copying", () => {
  const from = { chat_id: 101, from_chat_id: -1001, message_id: 1 };

  test("a forward names its origin, a copy is the bot's own", () => {
    const { result } = greeted();
    expect(result("forwardMessage", from)).toMatchObject({
      message_id: 2,
      from: { is_bot: true },
      forward_origin: { type: "user", sender_user: { first_name: "Alice" } },
      text: "hi all",
    });
    expect(result("copyMessage", from)).toEqual({ message_id: 3 });
    expect(result("editMessageText", { chat_id: 101, message_id: 3, text: "x" })).toBeTruthy();
  });

  test("refuse what is not there", () => {
    const { problem } = greeted();
    const missing = { ...from, message_id: 99 };
    expect(problem("forwardMessage", missing)).toBe("Bad Request: message to forward not found");
    expect(problem("copyMessage", missing)).toBe("Bad Request: message to copy not found");
    expect(problem("copyMessage", { ...from, from_chat_id: 5 })).toBe(
      "Bad Request: chat not found",
    );
  });
});

describe("the bot and its chats", () => {
  test("getMe", () => {
    expect(createTelegram().result("getMe")).toMatchObject({
      is_bot: true,
      username: "carrera_bot",
      supports_inline_queries: true,
    });
  });

  test("sendChatAction", () => {
    const { result, problem } = greeted();
    expect(result("sendChatAction", { chat_id: 101, action: "typing" })).toBe(true);
    expect(problem("sendChatAction", { chat_id: 101 })).toBe(
      "Bad Request: wrong parameter action in request",
    );
  });

  test("commands are kept for each scope and language", () => {
    const { result, problem } = createTelegram();
    const commands = [{ command: "start", description: "Begin" }];
    const scope = { type: "chat", chat_id: 101 };
    result("setMyCommands", { commands, scope });
    expect(result("getMyCommands")).toEqual([]);
    expect(result("getMyCommands", { scope: JSON.stringify(scope) })).toEqual(commands);
    expect(result("getMyCommands", { scope, language_code: "es" })).toEqual([]);
    result("deleteMyCommands", { scope });
    expect(result("getMyCommands", { scope })).toEqual([]);
    const set = (command: string, description: string) =>
      problem("setMyCommands", { commands: [{ command, description }] });
    expect(set("Start", "Begin")).toBe("Bad Request: BOT_COMMAND_INVALID");
    expect(set("start", "")).toBe("Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
  });

  test("getChat and getChatMember", () => {
    const { write, result, problem } = greeted();
    write("Bob", "hi");
    expect(result("getChat", { chat_id: "-1001" })).toMatchObject({ type: "group", title: "Team" });
    const status = (user_id: number) => result("getChatMember", { chat_id: -1001, user_id }).status;
    expect([1, 101, 102].map(status)).toEqual(["member", "member", "left"]);
    expect(problem("getChatMember", { chat_id: -1001, user_id: 999 })).toBe(
      "Bad Request: user not found",
    );
    expect(problem("getChatMember", { chat_id: -1001 })).toBe(
      "Bad Request: invalid user_id specified",
    );
    expect(problem("getChat", { chat_id: 7 })).toBe("Bad Request: chat not found");
  });
});

test("only the newest messages of a chat are remembered", () => {
  const { send, problem, result } = greeted();
  for (let i = 0; i < 1_000; i++) send({ text: `message ${i}` });
  const edit = (message_id: number) => ({ chat_id: 101, message_id, text: "new" });
  expect(problem("editMessageText", edit(1))).toBe("Bad Request: message to edit not found");
  expect(result("editMessageText", edit(1_001)).text).toBe("new");
  expect(send().message_id).toBe(1_002);
});
