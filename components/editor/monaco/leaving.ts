import type { editor } from "monaco-editor/editor/editor.api";
import type { Monaco } from "./load.js";

/** What Escape closes first: only then does it free the Tab key. */
const OPEN = [
  "suggestWidgetVisible",
  "parameterHintsVisible",
  "findWidgetVisible",
  "renameInputVisible",
  "markersNavigationVisible",
  "editorHoverFocused",
  "inSnippetMode",
];

/** Escape, and then Tab leaves the editor, as in the plain one; any other key takes it back. */
export function letTabLeave({ KeyCode }: Monaco, code: editor.IStandaloneCodeEditor): void {
  const free = (isFree: boolean) => code.updateOptions({ tabFocusMode: isFree });
  code.addAction({
    id: "carrera.free-tab",
    label: "Tab",
    keybindings: [KeyCode.Escape],
    keybindingContext: ["editorTextFocus", ...OPEN.map((name) => `!${name}`)].join(" && "),
    run: () => {
      const position = code.getPosition();
      if (position !== null) code.setPosition(position);
      free(true);
    },
  });
  const kept: readonly number[] = [KeyCode.Escape, KeyCode.Tab, KeyCode.Shift];
  code.onKeyDown(({ keyCode }) => {
    if (!kept.includes(keyCode)) free(false);
  });
  code.onDidBlurEditorWidget(() => free(false));
}
