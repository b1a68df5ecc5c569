import { count, fieldsOf, nullable, oneOf, record, text, type Check } from "../../checks.js";
import type { ErrorCode, ErrorData } from "../../errors.js";
import type { RunError } from "../../world/result.js";

/** The errors that a run can have, with their data: the sentences in the locales rely on it. */
const DATA: { readonly [C in ErrorCode]?: Check<ErrorData[C]> } = {
  "snippet-unknown-import": record({ specifier: text }),
  "snippet-unsupported-module": record({
    specifier: text,
    what: oneOf("file-system", "sockets", "threads", "processes"),
  }),
  "network-not-simulated": record({ url: text }),
  "platform-not-simulated": record({ name: text }),
  "memory-full": record({ megabytes: count }),
  "schedule-not-pending": record({ step: count, operation: count }),
  "schedule-too-long": record({ steps: count, picks: count }),
};

/** What every error has. */
const bare = record<Omit<RunError, "code" | "data">>({
  name: text,
  message: text,
  file: nullable(text),
  line: nullable(count),
  column: nullable(count),
});

/** An error of a run that comes from outside. @throws UnusableField */
export const checkError: Check<RunError> = (value, field) => {
  const error = bare(value, field);
  const given = fieldsOf(value, field);
  if (given("code") === undefined) return error;
  const code = oneOf(...(Object.keys(DATA) as ErrorCode[]))(given("code"), `${field}.code`);
  const data = DATA[code]!(given("data"), `${field}.data`);
  return { ...error, code, data: data as unknown as Record<string, unknown> };
};
