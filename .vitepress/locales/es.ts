import type { DefaultTheme, LocaleConfig } from "vitepress";
import type { LandmarkLabels } from "../landmarks.js";

export const es = {
  label: "Español",
  lang: "es",
  title: "Carrera",
  description:
    "Mira una condición de carrera en un bot de Telegram, recórrela paso a paso y corrígela: con grammY y grammY runner de verdad, en tu navegador.",
  markdown: {
    codeCopyButton: { tooltipText: "Copiar el código", copiedText: "Copiado" },
    container: {
      infoLabel: "Información",
      noteLabel: "Nota",
      tipLabel: "Consejo",
      warningLabel: "Atención",
      dangerLabel: "Peligro",
      detailsLabel: "Detalles",
      importantLabel: "Importante",
      cautionLabel: "Cuidado",
    },
  },
  themeConfig: {
    nav: [
      { text: "Alta carga", link: "/advanced/scaling" },
      { text: "Zona de pruebas", link: "/playground" },
      { text: "Laboratorio", link: "/lab" },
      { text: "Planificador", link: "/scheduler" },
      { text: "La simulación", link: "/about/simulation" },
    ],
    sidebar: [
      {
        text: "Guía",
        items: [{ text: "Formas de ejecutar el bot", link: "/guide/deployment-types" }],
      },
      {
        text: "Avanzado",
        items: [
          { text: "Escalando I: Código que crece", link: "/advanced/structuring" },
          { text: "Escalando II: Alta carga", link: "/advanced/scaling" },
          { text: "Escalando III: Fiabilidad", link: "/advanced/reliability" },
        ],
      },
      {
        text: "Plugins",
        items: [
          { text: "Sesiones", link: "/plugins/session" },
          { text: "Concurrencia (runner)", link: "/plugins/runner" },
        ],
      },
      {
        text: "Carrera",
        items: [
          { text: "Zona de pruebas", link: "/playground" },
          { text: "Laboratorio", link: "/lab" },
          { text: "Tú eres el planificador", link: "/scheduler" },
          { text: "Cómo funciona la simulación", link: "/about/simulation" },
          { text: "Qué puede hacer tu código", link: "/about/sandbox" },
        ],
      },
    ],
    outline: { label: "En esta página", level: [2, 3] },
    docFooter: { prev: "Página anterior", next: "Página siguiente" },
    darkModeSwitchLabel: "Apariencia",
    lightModeSwitchTitle: "Cambiar al tema claro",
    darkModeSwitchTitle: "Cambiar al tema oscuro",
    sidebarMenuLabel: "Menú",
    returnToTopLabel: "Volver arriba",
    langMenuLabel: "Cambiar de idioma",
    navMenuLabel: "Navegación principal",
    mobileMenuLabel: "Menú",
    extraMenuLabel: "Más opciones",
    sidebarNavLabel: "Secciones del sitio",
    docFooterLabel: "Páginas anterior y siguiente",
    skipToContentLabel: "Saltar al contenido",
    notFound: {
      title: "Esta página no existe",
      quote: "Quizá cambió de dirección. Desde la portada llegas a todas las demás.",
      linkLabel: "Ir a la portada",
      linkText: "Ir a la portada",
    },
  },
} satisfies LocaleConfig<DefaultTheme.Config & LandmarkLabels>[string];

export const search: DefaultTheme.LocalSearchOptions["translations"] = {
  button: { buttonText: "Buscar", buttonAriaLabel: "Buscar" },
  modal: {
    displayDetails: "Mostrar detalles",
    resetButtonTitle: "Borrar la búsqueda",
    backButtonTitle: "Cerrar la búsqueda",
    noResultsText: "No hay resultados para",
    footer: {
      selectText: "elegir",
      selectKeyAriaLabel: "Intro",
      navigateText: "moverse",
      navigateUpKeyAriaLabel: "flecha arriba",
      navigateDownKeyAriaLabel: "flecha abajo",
      closeText: "cerrar",
      closeKeyAriaLabel: "Escape",
    },
  },
};

/** What a screen reader says of the link beside a heading. */
export const headingLink = (title: string) => `Enlace a «${title}»`;
