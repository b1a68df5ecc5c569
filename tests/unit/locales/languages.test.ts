import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { resolveConfig, type SiteConfig } from "vitepress";
import { languages } from "../../../locales/index.js";

/** Languages that the site leaves out until they are ready, such as Portuguese. */
const held = languages.filter(({ ready }) => !ready).map(({ name }) => name);
const { LANGUAGES } = process.env;
afterEach(() => {
  if (LANGUAGES === undefined) delete process.env.LANGUAGES;
  else process.env.LANGUAGES = LANGUAGES;
});

/** The site as VitePress is going to build it. */
function site(flag: string): Promise<SiteConfig> {
  process.env.LANGUAGES = flag;
  return resolveConfig(process.cwd(), "build");
}

/** All that there is of a language in it: pages, menu, search. */
function tracesOf(language: string, config: SiteConfig): string[] {
  const { locales, themeConfig } = config.site;
  return [
    ...config.pages.filter((page) => page.startsWith(`${language}/`)),
    ...Object.keys(locales).filter((key) => key === language),
    ...Object.keys(themeConfig.search.options.locales).filter((key) => key === language),
    ...(JSON.stringify(config.site).match(new RegExp(`"/${language}/[^"]*"`, "g")) ?? []),
  ];
}

describe.each(held)("%s, which is held back", (language) => {
  let plain: SiteConfig;
  let all: SiteConfig;
  beforeAll(async () => {
    plain = await site("");
    all = await site("all");
  });

  test("is not in the site: no page, no menu, no search", () => {
    expect(tracesOf(language, plain)).toEqual([]);
    // Control: this is how a language would be seen.
    expect(tracesOf("en", plain)).toContain("en/index.md");
    expect(tracesOf("en", plain)).toContain('"/en/advanced/scaling"');
  });

  test("is there with LANGUAGES=all, with the pages that it has", () => {
    const traces = tracesOf(language, all);
    expect(traces.filter((trace) => trace === language)).toHaveLength(2);
    expect(traces).toContain(`${language}/index.md`);
    expect(traces).toContain(`"/${language}/"`);
    const links = traces.filter((trace) => trace.startsWith(`"/${language}/`));
    const lead = (link: string) => link.slice(2, -1).replace(/\/$/, "/index") + ".md";
    expect(links.map(lead).filter((page) => !all.pages.includes(page))).toEqual([]);
  });

  test("changes nothing for the others", () => {
    const others = (config: SiteConfig) =>
      Object.entries(config.site.locales).filter(([key]) => key !== language);
    expect(others(all)).toEqual(others(plain));
  });
});

test("there is a language that is held back, so that this is tried out", () => {
  expect(held).not.toEqual([]);
});
