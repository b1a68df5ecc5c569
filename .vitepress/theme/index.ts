import { defineAsyncComponent, defineComponent, h, provide } from "vue";
import { useData, type Theme } from "vitepress";
import VPDocFooter from "vitepress/dist/client/theme-default/components/VPDocFooter.vue";
import DefaultTheme from "vitepress/theme-without-fonts";
import { languageKey } from "../../components/composables/language.js";
import CodeExample from "../../components/playground/CodeExample.vue";
import { whenVisible } from "../../components/composables/whenVisible.js";
import HomeTrack from "../../components/layout/HomeTrack.vue";
import { keepCodeGroupsInSync } from "./codeGroups.js";
import { announceNavigation, followAddress } from "./navigation.js";
import "./tokens.css";
import "./styles/index.css";

const NotFound = defineAsyncComponent(() => import("./NotFound.vue"));
const HomeRace = whenVisible(() => import("../../components/layout/HomeRace.vue"));

/**
 * Gives the components the language of the page, the home page its track and its race,
 * wide pages the footer that VitePress has for pages of text, and whoever finds no page
 * a way on.
 */
const Layout = defineComponent({
  setup() {
    const { lang } = useData();
    provide(languageKey, lang);
    return () =>
      h(DefaultTheme.Layout, null, {
        "home-hero-before": () => h(HomeTrack),
        "home-hero-after": () => h(HomeRace),
        "not-found": () => h(NotFound),
        "page-bottom": () => h("div", { class: "page-footer" }, h(VPDocFooter)),
      });
  },
});

export default {
  extends: DefaultTheme,
  Layout,
  enhanceApp({ app, router }) {
    app.component("CodeExample", CodeExample);
    if (typeof window === "undefined") return;
    keepCodeGroupsInSync(router);
    announceNavigation(router);
    followAddress(router);
  },
} satisfies Theme;
