import type { editor } from "monaco-editor/editor/editor.api";

/** How Monaco shows a program of a page or two. */
export function optionsFor(ariaLabel: string): editor.IStandaloneEditorConstructionOptions {
  const font = getComputedStyle(document.documentElement).getPropertyValue("--carrera-font-mono");
  return {
    ariaLabel,
    // A text field, which everything around it takes for one: shortcuts of the page keep away.
    editContext: false,
    fontFamily: font,
    automaticLayout: true,
    // A scrolled editor in a page that scrolls: at its end the page goes on.
    scrollbar: { alwaysConsumeMouseWheel: false },
    scrollBeyondLastLine: false,
    fixedOverflowWidgets: true,
    minimap: { enabled: false },
    lineNumbersMinChars: 3,
    // Dimmed, its number would be too pale to read.
    renderFinalNewline: "on",
    padding: { top: 12, bottom: 12 },
    tabSize: 2,
    insertSpaces: true,
    detectIndentation: false,
    wordBasedSuggestions: "off",
    links: false,
    stickyScroll: { enabled: false },
    // Few colours, and none of them a person's.
    bracketPairColorization: { enabled: false },
    occurrencesHighlight: "singleFile",
  };
}
