import type { es } from "./es.js";

export const en: typeof es = {
  label: "English",
  lang: "en",
  title: "Carrera",
  description:
    "See a race condition in a Telegram bot, step through it and fix it: with the real grammY and grammY runner, in your browser.",
  markdown: {
    codeCopyButton: { tooltipText: "Copy the code", copiedText: "Copied" },
    container: {
      infoLabel: "Info",
      noteLabel: "Note",
      tipLabel: "Tip",
      warningLabel: "Warning",
      dangerLabel: "Danger",
      detailsLabel: "Details",
      importantLabel: "Important",
      cautionLabel: "Caution",
    },
  },
  themeConfig: {
    nav: [
      { text: "High load", link: "/en/advanced/scaling" },
      { text: "Playground", link: "/en/playground" },
      { text: "Laboratory", link: "/en/lab" },
      { text: "Scheduler", link: "/en/scheduler" },
      { text: "The simulation", link: "/en/about/simulation" },
    ],
    sidebar: [
      {
        text: "Guide",
        items: [{ text: "Ways to run the bot", link: "/en/guide/deployment-types" }],
      },
      {
        text: "Advanced",
        items: [
          { text: "Scaling Up I: Growing Code", link: "/en/advanced/structuring" },
          { text: "Scaling Up II: High Load", link: "/en/advanced/scaling" },
          { text: "Scaling Up III: Reliability", link: "/en/advanced/reliability" },
        ],
      },
      {
        text: "Plugins",
        items: [
          { text: "Sessions", link: "/en/plugins/session" },
          { text: "Concurrency (runner)", link: "/en/plugins/runner" },
        ],
      },
      {
        text: "Carrera",
        items: [
          { text: "Playground", link: "/en/playground" },
          { text: "Laboratory", link: "/en/lab" },
          { text: "You are the scheduler", link: "/en/scheduler" },
          { text: "How the simulation works", link: "/en/about/simulation" },
          { text: "What your code can do", link: "/en/about/sandbox" },
        ],
      },
    ],
    outline: { label: "On this page", level: [2, 3] },
    docFooter: { prev: "Previous page", next: "Next page" },
    darkModeSwitchLabel: "Appearance",
    lightModeSwitchTitle: "Switch to light theme",
    darkModeSwitchTitle: "Switch to dark theme",
    sidebarMenuLabel: "Menu",
    returnToTopLabel: "Return to top",
    langMenuLabel: "Change language",
    navMenuLabel: "Main navigation",
    mobileMenuLabel: "Menu",
    extraMenuLabel: "More options",
    sidebarNavLabel: "Sections of the site",
    docFooterLabel: "Previous and next page",
    skipToContentLabel: "Skip to content",
    notFound: {
      title: "This page does not exist",
      quote: "Perhaps it has moved. The home page leads to all the others.",
      linkLabel: "Go to the home page",
      linkText: "Go to the home page",
    },
  },
};
