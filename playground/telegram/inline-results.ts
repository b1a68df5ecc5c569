import { badRequest, type Payload } from "./answers.js";
import { isRecord } from "./params.js";

/** One of the things that a bot offers to whoever asked inline. */
export interface InlineResult {
  readonly id: string;
  readonly type: string;
  /** What people see of it: its title, or else its kind. */
  readonly shown: string;
}

const MOST_RESULTS = 50;
const MOST_ID_BYTES = 64;
const TYPES: ReadonlySet<string> = new Set([
  "article",
  "audio",
  "contact",
  "document",
  "game",
  "gif",
  "location",
  "mpeg4_gif",
  "photo",
  "sticker",
  "venue",
  "video",
  "voice",
]);
/** What each kind of content of an article has. */
const CONTENTS = ["message_text", "latitude", "phone_number", "payload"];
const encoder = new TextEncoder();

/**
 * The results in a call of `answerInlineQuery`. Of an article all that it must
 * have is checked, of other kinds only the id.
 *
 * @throws ApiError 400 when they are unusable
 */
export function inlineResults({ results: given }: Payload): InlineResult[] {
  const results = parsed(given);
  if (results === undefined || results === null) return [];
  if (!Array.isArray(results)) throw badRequest("expected an Array of inline query results");
  if (results.length > MOST_RESULTS) throw badRequest("too many inline query results specified");
  const checked = results.map(checkResult);
  if (checked.some(({ id }) => bytes(id) < 1 || bytes(id) > MOST_ID_BYTES)) {
    throw badRequest("RESULT_ID_INVALID");
  }
  if (new Set(checked.map(({ id }) => id)).size < checked.length) {
    throw badRequest("RESULT_ID_DUPLICATE");
  }
  return checked;
}

function parsed(given: unknown): unknown {
  if (typeof given !== "string") return given;
  if (given === "") return undefined;
  try {
    return JSON.parse(given);
  } catch {
    throw badRequest("can't parse JSON encoded inline query results");
  }
}

function checkResult(result: unknown): InlineResult {
  if (!isRecord(result)) throw unusable("Inline query result must be an object");
  const type = required(result, "type").toLowerCase();
  const id = required(result, "id");
  if (type === "article") checkContent(result);
  else if (!TYPES.has(type)) {
    throw unusable(`type "${type}" is unsupported for the inline query result`);
  }
  const { title } = result;
  return { id, type, shown: typeof title === "string" && title !== "" ? title : type };
}

/** An article says what is sent when somebody picks it. */
function checkContent(result: Record<string, unknown>): void {
  const { input_message_content: content = null } = result;
  if (content === null) {
    if (required(result, "message_text").trim() === "") throw unusable("Message text is empty");
  } else if (!isRecord(content)) {
    throw unusable('Field "input_message_content" must be of type Object');
  } else if (!CONTENTS.some((field) => (content[field] ?? "") !== "")) {
    throw unusable("Input message content is not specified");
  }
  required(result, "title");
}

function required(result: Record<string, unknown>, field: string): string {
  const value = result[field];
  if (value === undefined || value === null) throw unusable(`Can't find field "${field}"`);
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw unusable(`Field "${field}" must be of type String`);
}

function unusable(reason: string) {
  return badRequest(`can't parse inline query result: ${reason}`);
}

function bytes(text: string): number {
  return encoder.encode(text).length;
}
