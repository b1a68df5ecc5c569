import { describe, expect, test } from "vitest";
import { greeted } from "../../helpers/edge.js";

const button = (callback_data: string) => ({
  inline_keyboard: [[{ text: "Yes", callback_data }]],
});

describe("sendMessage", () => {
  test("gives the message", () => {
    expect(greeted().send()).toEqual({
      message_id: 2,
      from: { id: 1, is_bot: true, first_name: "Carrera", username: "carrera_bot" },
      chat: { id: 101, type: "private", first_name: "Alice" },
      date: expect.any(Number),
      text: "hello",
    });
  });

  test("takes ids as strings", () => {
    const { send } = greeted();
    expect(send({ chat_id: "-1001", reply_to_message_id: "1" })).toMatchObject({
      chat: { id: -1001, title: "Team" },
      reply_to_message: { text: "hi all" },
    });
  });

  test("keeps inline keyboards, and no others", () => {
    const { send } = greeted();
    expect(send({ reply_markup: button("x") }).reply_markup).toEqual(button("x"));
    expect(send({ reply_markup: JSON.stringify(button("x")) }).reply_markup).toEqual(button("x"));
    const keyboard = { keyboard: [[{ text: "a" }]], resize_keyboard: true };
    expect(send({ reply_markup: keyboard })).not.toHaveProperty("reply_markup");
  });

  test("replies, and a reply to a reply shows only the last", () => {
    const { send } = greeted();
    const first = send({ reply_parameters: { message_id: 1 } });
    expect(first.reply_to_message).toMatchObject({ message_id: 1, text: "hi" });
    const second = send({ reply_parameters: JSON.stringify({ message_id: 2 }) });
    expect(second.reply_to_message).toMatchObject({ message_id: 2 });
    expect(second.reply_to_message).not.toHaveProperty("reply_to_message");
    const missing = { message_id: 99, allow_sending_without_reply: true };
    expect(send({ reply_parameters: missing })).not.toHaveProperty("reply_to_message");
  });

  test.each([
    [{ chat_id: undefined }, "chat_id is empty"],
    [{ chat_id: "" }, "chat_id is empty"],
    [{ chat_id: 5 }, "chat not found"],
    [{ chat_id: "@nobody" }, "chat not found"],
    [{ text: undefined }, "message text is empty"],
    [{ text: " \n" }, "message text is empty"],
    [{ text: "x".repeat(4097) }, "message is too long"],
    [{ reply_to_message_id: 99 }, "message to be replied not found"],
    [{ parse_mode: "LaTeX" }, "unsupported parse_mode"],
    [{ reply_markup: button("x".repeat(65)) }, "BUTTON_DATA_INVALID"],
    [{ reply_markup: button("ñ".repeat(33)) }, "BUTTON_DATA_INVALID"],
    [{ reply_markup: button("") }, "BUTTON_DATA_INVALID"],
    [{ reply_markup: [] }, "object expected as reply markup"],
    [
      { reply_markup: { inline_keyboard: [[{ text: "a" }]] } },
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
  ])("refuses %j", (payload, reason) => {
    const { problem } = greeted();
    expect(problem("sendMessage", { chat_id: 101, text: "a", ...payload })).toBe(
      `Bad Request: ${reason}`,
    );
  });

  test("allows callback data of 64 bytes", () => {
    greeted().send({ reply_markup: button("ñ".repeat(32)) });
  });
});

describe("editing", () => {
  test("changes the text, and removes a keyboard that is not given again", () => {
    const { send, result, problem } = greeted();
    send({ reply_markup: button("x") });
    const edit = { chat_id: 101, message_id: "2", text: "bye" };
    const edited = result("editMessageText", edit);
    expect(edited).toMatchObject({ message_id: 2, text: "bye", edit_date: expect.any(Number) });
    expect(edited).not.toHaveProperty("reply_markup");
    expect(problem("editMessageText", edit)).toBe(
      "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
    expect(result("editMessageText", { ...edit, reply_markup: button("y") })).toMatchObject({
      reply_markup: button("y"),
    });
  });

  test("changes the keyboard alone", () => {
    const { send, result, problem } = greeted();
    send();
    const edit = { chat_id: 101, message_id: 2, reply_markup: button("x") };
    expect(result("editMessageReplyMarkup", edit)).toMatchObject({
      text: "hello",
      reply_markup: button("x"),
    });
    expect(problem("editMessageReplyMarkup", edit)).toContain("message is not modified");
  });

  test.each([
    ["editMessageText", { message_id: 99 }, "message to edit not found"],
    ["editMessageText", { message_id: 1 }, "message can't be edited"],
    ["editMessageText", { message_id: 2, text: "" }, "message text is empty"],
    ["editMessageText", { message_id: 3 }, "there is no text in the message to edit"],
    ["editMessageText", {}, "message identifier is not specified"],
    ["editMessageText", { inline_message_id: "x" }, "MESSAGE_ID_INVALID"],
    ["editMessageText", { message_id: 2, chat_id: undefined }, "chat_id is empty"],
    ["editMessageReplyMarkup", { message_id: 1 }, "message can't be edited"],
    ["deleteMessage", { message_id: 99 }, "message to delete not found"],
    ["deleteMessage", { chat_id: -1001, message_id: 1 }, "message can't be deleted"],
  ])("%s refuses %j", (method, payload, reason) => {
    const { send, result, problem } = greeted();
    send();
    result("sendPhoto", { chat_id: 101, photo: "file" });
    expect(problem(method, { chat_id: 101, text: "a", ...payload })).toBe(`Bad Request: ${reason}`);
  });

  test("deletes what it sent, and in private what others did", () => {
    const { send, result, problem } = greeted();
    send();
    for (const message_id of [1, 2]) {
      expect(result("deleteMessage", { chat_id: 101, message_id })).toBe(true);
    }
    expect(problem("deleteMessage", { chat_id: 101, message_id: 2 })).toContain("not found");
    expect(send().message_id).toBe(3);
  });
});

describe("photos", () => {
  test("are sent by file id or URL, with a caption", () => {
    const { result } = greeted();
    const photo = "https://example.com/cat.jpg";
    expect(
      result("sendPhoto", { chat_id: 101, photo, caption: "<b>cat</b>", parse_mode: "HTML" }),
    ).toMatchObject({
      photo: [{ file_id: photo, width: expect.any(Number) }],
      caption: "cat",
      caption_entities: [{ type: "bold", offset: 0, length: 3 }],
    });
  });

  test("are not uploaded, which is said", () => {
    const { call, problem } = greeted();
    for (const payload of [{}, { chat_id: 101, photo: "attach://0" }]) {
      expect(call("sendPhoto", payload)).toMatchObject({
        error_code: 501,
        description:
          "Not Implemented: Carrera does not simulate uploads; send a photo by its file_id or URL",
      });
    }
    expect(problem("sendPhoto", { chat_id: 101 })).toBe(
      "Bad Request: there is no photo in the request",
    );
    expect(problem("sendPhoto", { chat_id: 101, photo: "x", caption: "x".repeat(1025) })).toBe(
      "Bad Request: message caption is too long",
    );
  });
});
