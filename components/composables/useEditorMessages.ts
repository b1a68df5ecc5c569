import { editor as en } from "../../locales/en/editor.js";
import { editor as es } from "../../locales/es/editor.js";
import { useTexts } from "./texts.js";

/** The editor's texts in the page's language. */
export const useEditorMessages = () => useTexts(es, en, ({ editor }) => editor);
