import type { editor } from "monaco-editor/editor/editor.api";
import { PROGRAM_FILES } from "../../../playground/share/program-files.js";
import type { Language } from "../../../playground/snippet/compile.js";
import type { Monaco } from "./load.js";

let count = 0;

/**
 * A program's text under a name that tells its flavour, in a folder of its own.
 * JavaScript is TypeScript to Monaco, so that one worker serves both: the
 * worker goes by the name.
 */
export function createModel(
  { editor, Uri }: Monaco,
  text: string,
  language: Language,
): editor.ITextModel {
  const uri = Uri.parse(`file:///${++count}/${PROGRAM_FILES[language]}`);
  const model = editor.createModel(text, "typescript", uri);
  // As it is in links and files.
  model.setEOL(0);
  return model;
}

/** Other text in place of the whole; it can be undone. */
export function replaceText(model: editor.ITextModel, text: string): void {
  if (model.getValue() === text) return;
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
}
