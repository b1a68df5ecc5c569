declare module "virtual:page-examples" {
  /** The programs that a page of the docs shows. */
  export interface PageExamples {
    /** The page's address, without its language. */
    readonly link: string;
    /** Its title, by language; the original has one always. */
    readonly titles: { readonly es: string; readonly [language: string]: string };
    /** The programs, in the page's order. */
    readonly names: readonly string[];
  }
  const pages: readonly PageExamples[];
  export default pages;
}
