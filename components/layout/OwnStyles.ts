import { h, type FunctionalComponent } from "vue";

/**
 * Styles of a page's own, written into it when the site is built: all others are in
 * one sheet, which every page loads.
 */
export const OwnStyles: FunctionalComponent<{ readonly sheets: readonly string[] }> = ({
  sheets,
}) => h("style", { innerHTML: sheets.join("\n") });
OwnStyles.props = ["sheets"];
