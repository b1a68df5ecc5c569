import type { Mode } from "../../components/playground/usePlayhead.js";
import type { Language } from "../../playground/snippet/compile.js";
import { closed, list, ms, number } from "./words.js";

/** «1 mensaje», «3 mensajes». */
const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

/** La zona de pruebas: el bot de quien visita, en su navegador. */
export const playground = {
  path: "/playground",
  noScript:
    "Sin JavaScript aquí no se puede ejecutar nada. Con él, esta página ejecuta el bot que escribas en tu navegador, sin token y sin servidor.",
  loading: "Preparando la zona de pruebas…",
  work: "Tu bot",
  examples: "Ejemplo",
  exampleNone: "tu propio código",
  exampleOf: (name: string) => `a partir de ${name}`,
  examplesDocs: (title: string) => `En la página «${title}»`,
  language: "Lenguaje",
  languages: { ts: "TypeScript", js: "JavaScript", deno: "Deno" } satisfies Record<
    Language,
    string
  >,
  languageFailed: (to: string, detail: string) =>
    `No se pudo pasar el código a ${to}: ${closed(detail)} Tu código sigue como estaba.`,
  exampleFailed: (detail: string) =>
    `No se pudo cargar el ejemplo: ${closed(detail)} Tu código sigue como estaba; revisa tu conexión e inténtalo otra vez.`,
  run: "Ejecutar",
  runKeys: "Ctrl+Intro o ⌘+Intro",
  stop: "Parar",
  format: "Dar formato",
  download: "Descargar el código",
  open: "Abrir un archivo…",
  openFailed: (name: string, detail: string) =>
    `No se pudo abrir «${name}»: ${closed(detail)} Tu código sigue como estaba.`,
  fileTooLarge: "es demasiado grande para ser un programa",
  fileNotText: "no es un archivo de texto",
  more: "Más",
  restore: "Recuperar",
  restoreTitle: "Lo que otro código reemplazó",
  restoreNone: "Todavía no has reemplazado nada.",
  restoreOf: (first: string, when: string) => `${first} (${when})`,
  when: (time: number) =>
    new Intl.DateTimeFormat("es", { dateStyle: "short", timeStyle: "short" }).format(time),
  unsafe:
    "Tu navegador no deja guardar más, así que este código se perdería al cerrar la página. Descárgalo o copia un enlace.",
  clock: {
    title: "El tiempo",
    modes: {
      "at-once": "de una vez",
      real: "tiempo real",
      faster: "×10",
      steps: "paso a paso",
    } satisfies Record<Mode, string>,
    at: (time: number) => `${number.format(time)} ms`,
    label: "tiempo virtual",
    next: "Paso siguiente",
    back: "Paso anterior",
    play: "Seguir",
    pause: "Pausar",
    again: "Desde el principio",
    end: "Hasta el final",
  },
  chat: {
    title: "Chat",
    as: "Escribes como",
    where: "en",
    private: "privado",
    group: "Friends",
    other: "Otra persona",
    otherName: "Nombre",
    add: "Añadir",
    input: (name: string) => `Mensaje de ${name}`,
    placeholder: (name: string) => `Escribe como ${name}…`,
    send: "Enviar",
    burst: "Ráfaga",
    burstCount: "Mensajes de la ráfaga",
    burstSend: (count: number) => `Enviar ${count} a la vez`,
    editing: "Editas un mensaje",
    save: "Guardar",
    cancel: "Cancelar",
    empty: "Nadie ha escrito todavía en este chat.",
    sentAt: (name: string, time: number) => `${name}, a los ${ms(time)}`,
    upcoming: (time: number) => `llegará a los ${ms(time)}`,
    upcomingEdit: (old: string, text: string) => `editar «${old}» → «${text}»`,
    upcomingPress: (label: string) => `pulsar «${label}»`,
    upcomingInline: (query: string) => `consulta inline «${query}»`,
    earlier: (count: number) => `Mostrar ${counted(count, "anterior", "anteriores")}`,
    unread: (count: number) => counted(count, "mensaje nuevo del bot", "mensajes nuevos del bot"),
  },
  script: {
    title: "Guion",
    hint: "Lo que pasa en Telegram, y cuándo, en milisegundos de tiempo virtual. Es el mismo JSON que lee el laboratorio de la consola con --updates.",
    label: "Guion de llegadas, en JSON",
    count: (count: number) => counted(count, "llegada", "llegadas"),
    wrong: "Mientras tanto vale el último guion que servía.",
    clear: "Vaciar",
  },
  console: {
    title: "Consola",
    empty: "El programa no ha escrito nada.",
    levels: { debug: "detalle", log: "texto", info: "información", warn: "aviso", error: "error" },
    level: "Mostrar",
    all: "todo",
    hidden: (count: number) => `y ${counted(count, "línea anterior", "líneas anteriores")}`,
    show: "Mostrar todas",
    of: (text: string) => `por «${text}»`,
    line: (line: number) => `línea ${line}`,
    moment:
      "Cada objeto se ve como era cuando se escribió, aunque el programa lo cambiara después.",
    noRoom: "Solo queda su texto: no cabían más objetos.",
    copy: "Copiar",
    copied: "Copiado",
    copyFailed: "No se pudo copiar",
    values: {
      accessor: "(se calcula al leerlo)",
      hidden: "(no se deja ver)",
      circular: (levels: number) =>
        `(el mismo objeto, ${counted(levels, "nivel", "niveles")} más arriba)`,
      empty: (count: number) => `(${counted(count, "hueco", "huecos")})`,
      cut: (kept: number, size: number) => `(los primeros ${kept} de ${size} caracteres)`,
      left: (count: number) => `(${counted(count, "entrada", "entradas")} sin guardar)`,
      more: (count: number) => `y ${counted(count, "entrada", "entradas")} más, sin guardar`,
      key: (place: number) => `clave ${place}`,
      value: (place: number) => `valor ${place}`,
    },
  },
  sessions: {
    title: "Sesiones",
    hint: "Como están en la base de datos simulada.",
    memoryHint: "Con la memoria propia de grammY, que comparte sus objetos y contesta al momento.",
    empty: "No hay ninguna sesión guardada.",
    key: (key: string) => `clave ${key}`,
    owner: (name: string) => `Sesión de ${name}`,
    version: (version: number) => `versión ${version}`,
    deleted: "borrada",
    history: (count: number) => `Historia: ${counted(count, "versión", "versiones")}`,
    by: (text: string) => `por «${text}»`,
    byProgram: "por el programa",
    at: (time: number) => `a los ${ms(time)}`,
    lostChange: "este cambio se perdió",
    overwrote: (texts: readonly string[]) =>
      `borró sin verlo lo que cambió ${list(texts.map((text) => `«${text}»`))}`,
  },
  race: {
    title: "La carrera",
    run: "tu bot",
    waits: "Aquí verás esta ejecución, paso a paso, en cuanto termine.",
    nobody: "En esta ejecución no escribe nadie: no hay carrera que dibujar.",
    long: (events: number) => `Esta ejecución tiene ${events} eventos: dibujarla lleva un momento.`,
    draw: "Dibujarla",
  },
  metrics: {
    title: "Cifras",
    updates: "Actualizaciones",
    updatesHint: (failed: number, unfinished: number) =>
      [
        failed > 0 ? `con error: ${failed}` : "",
        unfinished > 0 ? `sin terminar: ${unfinished}` : "",
      ]
        .filter(Boolean)
        .join(", ") || "todas terminadas",
    wait: (name: string) => `${name} espera`,
    waitHint: "hasta la respuesta (mediana)",
    peak: "A la vez, como mucho",
    throughput: "Por segundo",
    throughputHint: "actualizaciones terminadas",
    calls: "Llamadas a Telegram",
    callsHint: (refused: number) =>
      refused === 0 ? "ninguna rechazada" : `rechazadas: ${refused}`,
    none: "—",
    number: (value: number) => number.format(value),
    waits: "Cifras de la ejecución entera, en cuanto termine.",
  },
  settings: {
    title: "Ajustes",
    memory: "Dar a session() la memoria propia de grammY en lugar de la base de datos",
    memoryHint:
      "session() sin adaptador vive aquí en una base de datos simulada, que copia los datos y tarda. La memoria de grammY contesta al momento y esconde las pérdidas.",
    changed: (count: number) =>
      count === 0 ? "los habituales" : counted(count, "cambiado", "cambiados"),
    reset: "Volver a los habituales",
  },
  share: {
    title: "Compartir",
    make: "Crear un enlace",
    link: "Enlace",
    copy: "Copiar el enlace",
    markdown: "Copiar como Markdown",
    copied: "Copiado",
    copyFailed: "El navegador no deja copiar: selecciona el enlace y cópialo tú.",
    holds:
      "Lleva dentro el código, el lenguaje, el guion y los ajustes. Nada pasa por un servidor.",
    long: (length: number) =>
      `Mide ${number.format(length)} caracteres: algunas aplicaciones de mensajería cortan los enlaces tan largos. Si te pasa, comparte el archivo.`,
    failed: (detail: string) => `No se pudo crear el enlace: ${closed(detail)}`,
    markdownTitle: "Ábrelo en Carrera",
  },
  notes: {
    foreign:
      "Este programa te llegó por un enlace: lo escribió otra persona. Léelo antes de ejecutarlo; no se ejecuta solo.",
    foreignKept: "Lo que tenías aquí está guardado.",
    back: "Volver a lo mío",
    dismiss: "Entendido",
    badLink: (sentence: string) => `${sentence} Tu código sigue como estaba.`,
  },
};
