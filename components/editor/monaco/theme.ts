import { onScopeDispose } from "vue";
import type { Monaco } from "./load.js";

const NAME = "carrera";

/** Which of the palette's names the parts of a program have. */
const TOKENS: Readonly<Record<string, string>> = {
  "": "ink",
  comment: "code-comment",
  keyword: "code-keyword",
  string: "code-string",
  regexp: "code-string",
  number: "code-constant",
  constant: "code-constant",
  "type.identifier": "code-constant",
  delimiter: "ink",
};

/** Which of them the editor itself has. */
const COLORS: Readonly<Record<string, string>> = {
  foreground: "ink",
  focusBorder: "focus",
  "editor.background": "paper-2",
  "editor.foreground": "ink",
  "editorLineNumber.foreground": "ink-2",
  "editorLineNumber.activeForeground": "ink",
  "editorCursor.foreground": "focus",
  "editor.lineHighlightBorder": "grid",
  "editor.selectionBackground": "user-0-soft",
  "editorIndentGuide.background1": "line",
  "editorBracketMatch.border": "focus",
  "editorError.foreground": "lost",
  "editorWarning.foreground": "caution",
  "editorInfo.foreground": "held",
  "editorWidget.background": "paper",
  "editorWidget.foreground": "ink",
  "editorWidget.border": "line",
  "editorHoverWidget.background": "paper",
  "editorHoverWidget.border": "line",
  "editorSuggestWidget.background": "paper",
  "editorSuggestWidget.foreground": "ink",
  "editorSuggestWidget.border": "line",
  "editorSuggestWidget.selectedBackground": "user-0-soft",
  "editorSuggestWidget.selectedForeground": "ink",
  "editorSuggestWidget.highlightForeground": "link",
  "editorSuggestWidget.focusHighlightForeground": "link",
  "input.background": "paper",
  "input.foreground": "ink",
  "input.border": "held",
  "menu.background": "paper",
  "menu.foreground": "ink",
  "menu.selectionBackground": "user-0-soft",
  "menu.selectionForeground": "ink",
  "quickInput.background": "paper",
  "quickInput.foreground": "ink",
  "textLink.foreground": "link",
  "scrollbarSlider.background": "user-5-soft",
};

/** Keeps Monaco in the palette of the page, light and dark, until the scope ends. */
export function useTheme(monaco: Monaco): void {
  const root = document.documentElement;
  let dark: boolean | undefined;
  const follow = () => {
    if (dark === root.classList.contains("dark")) return;
    dark = root.classList.contains("dark");
    define(monaco, dark);
  };
  const observer = new MutationObserver(follow);
  observer.observe(root, { attributes: true, attributeFilter: ["class"] });
  onScopeDispose(() => observer.disconnect());
  follow();
}

function define({ editor }: Monaco, dark: boolean): void {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(`--carrera-${name}`).trim();
  editor.defineTheme(NAME, {
    base: dark ? "vs-dark" : "vs",
    inherit: true,
    rules: Object.entries(TOKENS).map(([token, name]) => ({
      token,
      foreground: color(name).slice(1),
    })),
    colors: Object.fromEntries(
      Object.entries(COLORS).map(([part, name]) => [part, color(name)] as const),
    ),
  });
  editor.setTheme(NAME);
}
