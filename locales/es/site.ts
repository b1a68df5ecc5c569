/** El sitio alrededor de las páginas: navegación, búsqueda y rótulos. */
export const site = {
  label: "Español",
  lang: "es",
  description:
    "Mira una condición de carrera en un bot de Telegram, recórrela paso a paso y corrígela: con grammY y grammY runner de verdad, en tu navegador.",
  nav: {
    "advanced/scaling": "Alta carga",
    playground: "Zona de pruebas",
    lab: "Laboratorio",
    scheduler: "Planificador",
    "about/simulation": "La simulación",
  },
  /** Los títulos de los grupos de la barra lateral; el orden está en `.vitepress/sidebar.ts`. */
  groups: {
    guide: "Guía",
    advanced: "Avanzado",
    plugins: "Plugins",
    carrera: "Carrera",
  },
  /** Cómo se llama cada página en la barra lateral. */
  pages: {
    "guide/getting-started": "Tu primer bot",
    "guide/deployment-types": "Formas de ejecutar el bot",
    troubleshooting: "Problemas frecuentes",
    "advanced/structuring": "Escalando I: Código que crece",
    "advanced/scaling": "Escalando II: Alta carga",
    "advanced/reliability": "Escalando III: Fiabilidad",
    "advanced/flood": "Escalando IV: Límites de envío",
    "advanced/instances": "Escalando V: Varias instancias",
    "plugins/session": "Sesiones",
    "plugins/runner": "Concurrencia (runner)",
    "plugins/sequentialize": "sequentialize a fondo",
    playground: "Zona de pruebas",
    lab: "Laboratorio",
    scheduler: "Tú eres el planificador",
    "about/simulation": "Cómo funciona la simulación",
    "about/sandbox": "Qué puede hacer tu código",
    glossary: "Glosario",
    changes: "Qué hay de nuevo",
    contributing: "Cómo ayudar",
  },
  /** Lo que lee un lector de pantalla en el enlace que hay junto a un título. */
  headingLink: (title: string) => `Enlace a «${title}»`,
  /** Con los nombres que les da VitePress. */
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
  /** Con los nombres que les da VitePress. */
  theme: {
    outline: { label: "En esta página" },
    docFooter: { prev: "Página anterior", next: "Página siguiente" },
    editLink: { text: "Editar esta página" },
    lastUpdated: { text: "Última actualización" },
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
    searchLoadingLabel: "Buscando",
    notFound: {
      title: "Esta página no existe",
      quote: "Quizá cambió de dirección, o le falta una letra.",
      similar: "¿Buscabas una de estas?",
      search: "Buscar en todo el sitio",
      searchButton: "Buscar",
      start: "O empieza por aquí",
    },
  },
  /** Con los nombres que les da VitePress. */
  search: {
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
  },
  /** Para modelos de lenguaje: `llms.txt`. */
  llms: {
    full: (address: string) => `Todas las páginas, con su código, en un solo archivo: <${address}>`,
    interactive: (address: string) =>
      `(Aquí la página tiene algo que se prueba en el navegador: <${address}>)`,
  },
  /** Palabras que la búsqueda no tiene en cuenta, sin tildes. */
  searchIgnores:
    "a al como con cual cuando de del desde el ella en entre es esa ese eso esta este esto hay la " +
    "las le lo los mas me mi mis muy ni no nos o para pero por porque que quien se si sin sobre son " +
    "su sus te tu tus un una unas uno unos y ya",
};
