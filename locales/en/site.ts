import type { site as original } from "../es/site.js";

export const site: typeof original = {
  label: "English",
  lang: "en",
  description:
    "See a race condition in a Telegram bot, step through it and fix it: with the real grammY and grammY runner, in your browser.",
  nav: {
    "advanced/scaling": "High load",
    playground: "Playground",
    lab: "Laboratory",
    scheduler: "Scheduler",
    "about/simulation": "The simulation",
  },
  groups: {
    guide: "Guide",
    advanced: "Advanced",
    plugins: "Plugins",
    carrera: "Carrera",
  },
  pages: {
    "guide/deployment-types": "Ways to run the bot",
    "advanced/structuring": "Scaling Up I: Growing Code",
    "advanced/scaling": "Scaling Up II: High Load",
    "advanced/reliability": "Scaling Up III: Reliability",
    "plugins/session": "Sessions",
    "plugins/runner": "Concurrency (runner)",
    playground: "Playground",
    lab: "Laboratory",
    scheduler: "You are the scheduler",
    "about/simulation": "How the simulation works",
    "about/sandbox": "What your code can do",
  },
  headingLink: (title) => `Link to “${title}”`,
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
  theme: {
    outline: { label: "On this page" },
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
    searchLoadingLabel: "Searching",
    notFound: {
      title: "This page does not exist",
      quote: "Perhaps it has moved. The home page leads to all the others.",
      linkLabel: "Go to the home page",
      linkText: "Go to the home page",
    },
  },
  search: {
    button: { buttonText: "Search", buttonAriaLabel: "Search" },
    modal: {
      displayDetails: "Show details",
      resetButtonTitle: "Clear the search",
      backButtonTitle: "Close the search",
      noResultsText: "No results for",
      footer: {
        selectText: "select",
        selectKeyAriaLabel: "Enter",
        navigateText: "move",
        navigateUpKeyAriaLabel: "up arrow",
        navigateDownKeyAriaLabel: "down arrow",
        closeText: "close",
        closeKeyAriaLabel: "Escape",
      },
    },
  },
  searchIgnores:
    "a about an and are as at be but by can do does for from has how i if in into is it its my not " +
    "of on or that the their them then there they this to was what when where which while who why " +
    "will with you your",
};
