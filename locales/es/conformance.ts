/** La tabla de los bots que se ejecutan también fuera de la simulación. */
export const conformance = {
  summary: (count: number) => `Los ${count} bots, uno por uno`,
  heads: {
    bot: "Bot",
    mode: "Cómo se ejecuta",
    lost: "Escrituras perdidas",
    verdict: "Resultado",
  },
  groups: {
    sessions: "Sesiones",
    running: "Recibir actualizaciones, fallar y detenerse",
    methods: "Métodos de la Bot API",
    webhooks: "Webhooks",
    trouble: "Problemas frecuentes",
    deno: "Lo propio de Deno",
    examples: "Ejemplos de estas páginas",
  },
  modes: { polling: "bot.start()", runner: "run(bot)", webhook: "webhook" },
  same: "igual",
  differs: "difiere",
  /** En qué se aparta la simulación de la realidad. */
  known: {
    "unsent-call": {
      title: "Una llamada que se cancela en el acto.",
      text: "Si un bot hace una llamada y la cancela en el mismo turno, como stop() de grammY runner con el getUpdates que acaba de pedir, la llamada no llega a salir de un proceso de verdad. La simulación la cuenta como hecha.",
    },
    "no-threads": {
      title: "Los hilos.",
      text: "En la simulación no hay hilos: distribute termina con un error que lo nombra. En un proceso de verdad reparte las actualizaciones entre hilos, que después lo mantienen vivo.",
    },
    "first-crash": {
      title: "Varios procesos y una caída.",
      text: "Si un bot se ejecuta en varios procesos y uno de ellos se cae, en la realidad los demás siguen. En la simulación, la ejecución termina ahí.",
    },
  },
  playground: "/playground",
};
