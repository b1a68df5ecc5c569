import { CarreraError } from "../../errors.js";
import { compile } from "../../snippet/compile.js";
import { convert } from "../../snippet/convert/convert.js";
import { format } from "../../snippet/format.js";
import type { CompilerAnswer, CompilerRequest } from "./protocol.js";

/** Does what the page asks for; whatever goes wrong is an answer, too. */
export function answer(request: CompilerRequest): CompilerAnswer {
  const { id } = request;
  try {
    return { id, given: perform(request) };
  } catch (error) {
    if (error instanceof CarreraError) {
      const { code, data, place } = error;
      return { id, error: { code, data, place } };
    }
    return { id, broken: error instanceof Error ? error.message : String(error) };
  }
}

function perform(request: CompilerRequest) {
  switch (request.task) {
    case "compile":
      return compile(request.source, request.file, request.language);
    case "convert":
      return convert(request.source, request.from, request.to, request.modules);
    case "format":
      return format(request.source, request.language);
  }
}
