import type { UpdateArrived } from "../../playground/trace/events.js";
import { quoted, closed, number, ms } from "./words.js";

/** Para quién hace algo el bot: una actualización, o el programa por su cuenta. */
const forOne = (text: string | null) => (text === null ? "El programa" : `Para «${text}», el bot`);

/** El visualizador de la carrera. */
export const race = {
  title: "Visualizador: la carrera, paso a paso",
  start: "Todavía no ha pasado nada. Avanza paso a paso, o pulsa «Reproducir».",
  next: "Paso siguiente",
  back: "Paso anterior",
  first: "Al principio",
  last: "Al final",
  play: "Reproducir",
  pause: "Pausar",
  speed: "Velocidad",
  times: (factor: number) => `${number.format(factor)}×`,
  scrubber: "Recorrer la ejecución",
  position: (step: number, steps: number) => `Paso ${step} de ${steps}`,
  zoomIn: "Acercar",
  zoomOut: "Alejar",
  zoomFit: "Ver entera",
  which: "Qué ejecución mostrar",
  run: { with: "con sequentialize", without: "sin sequentialize" },
  variant: { with: "activado", without: "desactivado" },
  beside: "Comparar",
  besideHint: "Mostrar las dos ejecuciones, una debajo de la otra, con el mismo reloj",
  detail: "Todos los eventos",
  detailHint: "También las llamadas a Telegram, los temporizadores y lo que escribe la consola",
  keys: {
    title: "Teclado",
    list: [
      ["← →", "paso anterior y siguiente"],
      ["Inicio, Fin", "al principio y al final"],
      ["Espacio", "reproducir o pausar"],
      ["+ − 0", "acercar, alejar, ver entera"],
    ],
  },
  listTitle: (title: string) => `Los pasos: ${title}`,
  earlier: (count: number) => `Mostrar ${count} anteriores`,
  later: (count: number) => `Mostrar ${count} siguientes`,
  code: "El código",
  codeLine: (line: number) => `línea ${line}`,
  codeNone: "Este evento no viene del código del bot.",
  moments: {
    arrives: (
      from: string,
      text: string,
      type: "message" | NonNullable<UpdateArrived["type"]>,
      group: string | null,
    ) => {
      const where = group === null ? "" : ` en el grupo ${group}`;
      if (type === "edit") return `${from} edita su mensaje${where}: «${text}».`;
      if (type === "press") return `${from} pulsa «${text}»${where}.`;
      if (type === "inline") return `${from} hace la consulta inline «${text}».`;
      return `${from} envía «${text}»${where}.`;
    },
    void: (from: string, text: string, reason: "no-message" | "no-button") =>
      reason === "no-button"
        ? `${from} busca el botón «${text}», que no existe: no llega nada al bot.`
        : `${from} quiere cambiar un mensaje por «${text}», pero ese mensaje no existe: no llega nada al bot.`,
    dropped: (text: string) => `Telegram descarta «${text}»: el bot no la quiere.`,
    begins: (text: string, behind: readonly string[]) =>
      behind.length === 0
        ? `El bot empieza a procesar «${text}».`
        : `El bot empieza a procesar «${text}», y sequentialize lo hace esperar a ${quoted(behind)}: tienen la misma clave.`,
    held: (text: string, behind: readonly string[]) =>
      `sequentialize retiene «${text}»: espera a ${quoted(behind)}, que ${behind.length === 1 ? "tiene" : "tienen"} la misma clave.`,
    passes: (text: string) => `sequentialize deja pasar «${text}».`,
    finishes: (text: string) => `El bot termina con «${text}».`,
    throws: (text: string, error: string) => `El middleware de «${text}» falla: ${closed(error)}`,
    asks: (text: string | null, chat: string) => `${forOne(text)} pide la sesión de ${chat}.`,
    reads: (text: string | null, chat: string, value: string | undefined) =>
      value === undefined
        ? `${forOne(text)} lee la sesión de ${chat}: todavía no hay nada guardado.`
        : `${forOne(text)} lee la sesión de ${chat}: ${value}.`,
    saves: (text: string | null, chat: string, value: string | undefined) =>
      value === undefined
        ? `${forOne(text)} pide borrar la sesión de ${chat}.`
        : `${forOne(text)} pide guardar la sesión de ${chat}: ${value}.`,
    writes: (text: string | null, value: string | undefined, gone: readonly string[]) => {
      const who = text === null ? "El programa" : `El bot termina «${text}» y`;
      const what = value === undefined ? "borra la sesión" : "escribe la sesión";
      const end = value === undefined ? "" : `: ${value}`;
      return gone.length === 0
        ? `${who} ${what}${end}.`
        : `${who} ${what} encima${end}. Lo que cambió ${quoted(gone)} se pierde.`;
    },
    late: (text: string, value: string | undefined, gone: readonly string[]) => {
      const what = value === undefined ? "se borra la sesión" : "se escribe la sesión";
      const over = gone.length === 0 ? "" : " encima";
      const end = value === undefined ? "" : `: ${value}`;
      const loss = gone.length === 0 ? "" : ` Lo que cambió ${quoted(gone)} se pierde.`;
      return `Sin que nadie lo espere ya, para «${text}» ${what}${over}${end}.${loss}`;
    },
    refuses: (text: string | null, expected: number, version: number) =>
      `La base de datos rechaza la escritura${text === null ? "" : ` de «${text}»`}: esperaba la versión ${expected} y ya va por la ${version}.`,
    calls: (text: string | null, method: string, said: string | undefined) =>
      said === undefined
        ? `${forOne(text)} llama a ${method}.`
        : `${forOne(text)} llama a ${method}: «${said}».`,
    answered: (text: string | null, method: string, said: string | undefined) =>
      said === undefined
        ? `Telegram contesta a ${method}${text === null ? "" : ` de «${text}»`}.`
        : `Telegram acepta la respuesta${text === null ? "" : ` a «${text}»`}: «${said}».`,
    rejects: (method: string, code: number, description: string) =>
      `Telegram rechaza ${method} con el error ${code}: ${closed(description)}`,
    polls: (texts: readonly string[]) => `getUpdates trae ${quoted(texts)}.`,
    timer: (text: string | null) =>
      text === null ? "Salta un temporizador." : `Para «${text}» salta un temporizador.`,
    prints: (line: string) => `El programa escribe en la consola: «${line}».`,
    signal: (signal: string) => `Llega la señal ${signal}.`,
    processStarts: (instance: number) => `Arranca el proceso ${instance}.`,
    processEnds: (instance: number) => `Termina el proceso ${instance}.`,
    delivers: (text: string, attempt: number, instance: number | null) => {
      const nth = attempt === 1 ? "" : ` (intento ${attempt})`;
      return instance === null
        ? `Telegram llama al webhook con «${text}»${nth}, y no hay nadie.`
        : `Telegram entrega «${text}» al webhook${nth}.`;
    },
    webhook: (text: string, accepted: boolean, status: number | null, retryIn?: number) => {
      if (accepted) return `Telegram da «${text}» por entregada.`;
      const why = status === null ? "sin respuesta" : `respuesta ${status}`;
      const then = retryIn === undefined ? "" : ` Lo intentará otra vez dentro de ${ms(retryIn)}.`;
      return `La entrega de «${text}» falla: ${why}.${then}`;
    },
    crashes: (error: string) => `El programa se cae: ${closed(error)}`,
    ends: {
      ok: "Ya no queda nada por pasar.",
      error: "La ejecución termina con un error.",
      deadlock: "Interbloqueo: ya no puede pasar nada y quedan mensajes sin terminar.",
      timeout: "Se agota el tiempo virtual.",
      paused: "La ejecución espera tu elección.",
      "over-budget": "La ejecución se interrumpe: pasaron más cosas de las permitidas.",
    },
  },
  picture: {
    label: "La carrera en el tiempo",
    chat: (name: string) => `Chat ${name}`,
    noChat: "Sin chat",
    session: "Sesión",
    behind: (names: readonly string[]) => `espera a ${quoted(names)}`,
    lost: (text: string) => `se pierde «${text}»`,
    ms,
    nothing: (gap: number) => `${ms(gap)} sin que pase nada`,
    none: "Al bot no le llega ningún mensaje.",
  },
  legendTitle: "Leyenda",
  legend: {
    arrived: "espera en Telegram",
    started: "en manos del bot",
    held: "retenida por sequentialize",
    reading: "lee la sesión",
    handling: "middleware",
    writing: "escribe la sesión",
    read: "lo leído, con su versión",
    write: "lo escrito, con su versión",
    lost: "escritura perdida",
  },
  figures: {
    title: (run: string) => `Cifras: ${run}`,
    whole: "Toda la ejecución",
    lost: "Escrituras perdidas",
    wait: (name: string) => `Espera de ${name}`,
    finished: "Terminó a los",
    most: "A la vez, como mucho",
    none: "—",
    ms,
  },
  take: {
    title: "Llévatela",
    link: "Copiar el enlace",
    copied: "Enlace copiado",
    embed: "Copiar el código para incrustarla",
    svg: "Imagen SVG",
    png: "Imagen PNG",
    json: "Traza JSON",
    mermaid: "Diagrama de Mermaid",
    perfetto: "Traza de Chrome (Perfetto)",
    failed: (detail: string) => `No se pudo preparar el archivo: ${detail}. Inténtalo otra vez.`,
  },
  embedPath: "/embed/race",
  nothing: "vacía",
  store: "Base de datos",
  virtualTime: "tiempo virtual",
  lostTitle: "Escritura perdida.",
  lost: (gone: readonly string[], says: string, should: number | undefined) =>
    should === undefined
      ? `El cambio de ${quoted(gone)} se perdió: la sesión dice ${says}.`
      : `El cambio de ${quoted(gone)} se perdió: el contador dice ${says} y debería decir ${should}.`,
  kept: (says: string, counter: boolean) =>
    `No se perdió nada: ${counter ? "el contador" : "la sesión"} dice ${says}.`,
  keptAll: "No se perdió ninguna escritura.",
  open: "Hasta aquí no se perdió nada.",
  unfinished: (texts: readonly string[]) =>
    `No se perdió ninguna escritura, pero ${quoted(texts)} ${texts.length === 1 ? "quedó" : "quedaron"} sin terminar.`,
  refused: (texts: readonly string[], says: string, counter: boolean) =>
    `No se perdió ninguna escritura, pero la base de datos rechazó ${texts.length === 1 ? "la" : "las"} de ${quoted(texts)}: ${counter ? "el contador" : "la sesión"} dice ${says}.`,
  unwritten: "Esta ejecución no escribe ninguna sesión: no hay nada que perder.",
  source: {
    build: "Grabado con grammY y grammY runner al construir esta página.",
    browser: "Grabado ahora mismo en tu navegador, con grammY y grammY runner de verdad.",
    failed:
      "No se pudo cargar el motor en tu navegador: ves la grabación que se hizo al construir esta página. Recarga para intentarlo otra vez.",
  },
};
