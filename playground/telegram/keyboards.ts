import { badRequest, type Payload } from "./answers.js";
import { isRecord, structure } from "./params.js";

export interface InlineButton {
  readonly text: string;
  readonly callback_data?: string;
  readonly [kind: string]: unknown;
}

/** Rows of buttons under a message. */
export type InlineKeyboard = readonly (readonly InlineButton[])[];

const MOST_DATA_BYTES = 64;
const encoder = new TextEncoder();

/**
 * The inline keyboard of a call's `reply_markup`. Other keyboards are part of
 * no message and so give undefined, as does an empty one.
 *
 * @throws ApiError 400 when the markup or a button is unusable
 */
export function inlineKeyboard(payload: Payload): InlineKeyboard | undefined {
  if (payload.reply_markup === undefined) return undefined;
  const markup = structure(payload.reply_markup, "reply keyboard markup");
  if (markup === undefined || markup === null) return undefined;
  if (!isRecord(markup)) throw badRequest("object expected as reply markup");
  const rows = markup.inline_keyboard;
  if (rows === undefined) return undefined;
  if (!Array.isArray(rows)) {
    throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array');
  }
  const keyboard = rows.map(checkRow).filter((row) => row.length > 0);
  return keyboard.length === 0 ? undefined : keyboard;
}

/** The first button with a label that sends a callback query when pressed. */
export function findButton(
  keyboard: InlineKeyboard | undefined,
  label: string,
): InlineButton | undefined {
  if (keyboard === undefined) return undefined;
  for (const row of keyboard) {
    for (const button of row) {
      if (button.text === label && button.callback_data !== undefined) return button;
    }
  }
  return undefined;
}

function checkRow(row: unknown): InlineButton[] {
  if (!Array.isArray(row)) {
    throw badRequest(
      'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    );
  }
  return row.map(checkButton);
}

function checkButton(button: unknown): InlineButton {
  const problem = (reason: string) => badRequest(`can't parse inline keyboard button: ${reason}`);
  if (!isRecord(button)) throw problem("InlineKeyboardButton must be an Object");
  const { text, callback_data: data } = button;
  if (typeof text !== "string") throw problem('Field "text" must be of type String');
  if (Object.keys(button).length === 1) {
    throw problem("Text buttons are unallowed in the inline keyboard");
  }
  if (data !== undefined) {
    const bytes = typeof data === "string" ? encoder.encode(data).length : 0;
    if (bytes < 1 || bytes > MOST_DATA_BYTES) throw badRequest("BUTTON_DATA_INVALID");
  }
  return button as InlineButton;
}
