import type { UpdateArrived } from "../../playground/trace/events.js";
import { count, quoted } from "./words.js";

const of = (text: string | null) => (text === null ? "" : ` para «${text}»`);

/** Tú eres el planificador: quien lee elige qué pasa después. */
export const scheduler = {
  title: "Tú eres el planificador",
  goal: "Tu meta: que el bot pierda lo que escribió Alice.",
  program: "El bot",
  programs: {
    runner: "run() sin sequentialize",
    "runner-sequentialize": "run() con sequentialize",
    "runner-sequentialize-late": "sequentialize después de session",
    "runner-sequentialize-unawaited": "next() sin await",
  },
  choose: "¿Qué pasa ahora?",
  choices: {
    arrival: (from: string, text: string, chat: string | null, type: UpdateArrived["type"]) => {
      const where = chat === null ? "" : ` en ${chat}`;
      if (type === "edit") return `${from} cambia un mensaje por «${text}»${where}`;
      if (type === "press") return `${from} pulsa «${text}»${where}`;
      if (type === "inline") return `${from} hace la consulta inline «${text}»`;
      return `${from} envía «${text}»${where}`;
    },
    signal: (signal: string) => `Llega la señal ${signal}`,
    read: (text: string | null, owner: string) =>
      `La base de datos entrega la sesión de ${owner}${of(text)}`,
    write: (text: string | null, owner: string) =>
      `La base de datos guarda la sesión de ${owner}${of(text)}`,
    poll: (texts: readonly string[]) =>
      texts.length === 0 ? "getUpdates vuelve vacío" : `getUpdates trae ${quoted(texts)}`,
    call: (text: string | null, method: string) => `Telegram contesta a ${method}${of(text)}`,
    request: (text: string | null) => `Telegram llama al webhook${of(text)}`,
    response: (text: string | null) => `La respuesta del webhook llega a Telegram${of(text)}`,
    timer: (text: string | null) => `Salta un temporizador${of(text)}`,
    timeout: (text: string | null) => `Se agota un plazo${of(text)}`,
    restart: "Arranca otra vez un proceso",
  },
  at: (time: string) => `previsto a los ${time}`,
  blockedTitle: "Todavía no puede pasar",
  blocked: {
    held: (text: string, behind: readonly string[]) =>
      `«${text}» espera a ${quoted(behind)}: misma clave en sequentialize.`,
    "in-batch": (text: string, behind: readonly string[]) =>
      `«${text}» espera su turno: el bot va de una en una, y está con ${quoted(behind)}.`,
    "sink-full": (text: string, behind: readonly string[]) =>
      `«${text}» sigue en Telegram: el bot ya tiene entre manos ${quoted(behind)}, y no acepta más.`,
    "not-asked": (text: string, behind: readonly string[]) =>
      behind.length === 0
        ? `«${text}» sigue en Telegram: el bot aún no pide actualizaciones.`
        : `«${text}» sigue en Telegram: el bot aún no pide más.`,
    "lane-busy": (text: string, behind: readonly string[]) =>
      `«${text}» sigue en Telegram: antes va ${quoted(behind)}, y el webhook aún no la acepta.`,
    "connections-full": (text: string, behind: readonly string[]) =>
      `«${text}» sigue en Telegram: todas las conexiones del webhook están ocupadas (${behind.length}).`,
    "own-code": (text: string) => `«${text}» espera algo en su propio código.`,
  },
  undo: "Deshacer",
  restart: "Empezar de nuevo",
  solve: "Muéstrame un orden que lo pierda",
  searching: "Buscando un orden que pierda una escritura…",
  found: (runs: number) =>
    runs === 1
      ? "El primer orden que se probó ya la pierde. Recórrelo con «Deshacer»."
      : `Encontrado tras probar ${count.format(runs)} órdenes. Recórrelo con «Deshacer».`,
  exhaustive: (runs: number) =>
    `Se probaron todos los órdenes posibles (${count.format(runs)}) y ninguno pierde una escritura. No es que no hayas dado con él: no existe.`,
  bounded: (runs: number) =>
    `Se probaron ${count.format(runs)} órdenes, hasta el número de desvíos previsto, y ninguno pierde una escritura. No es una demostración: quedan órdenes más enrevesados.`,
  budget: (runs: number) =>
    `Se probaron ${count.format(runs)} órdenes, que es el máximo, y ninguno pierde una escritura. No es una demostración: quedan órdenes sin probar.`,
  won: "¡Conseguido! El bot perdió lo que escribió Alice, y solo elegiste el orden en que terminaban las cosas.",
  over: "Ya no queda nada por pasar, y no se perdió nada. Deshaz y prueba otro orden.",
  loading: "Preparando el motor…",
  picked: (count: number) => (count === 1 ? "1 elección" : `${count} elecciones`),
  failed: (detail: string) => `La ejecución falló: ${detail}. Pulsa «Empezar de nuevo».`,
  badLink: "El enlace lleva un orden que este bot no puede seguir: se empieza desde el principio.",
  static: "Con JavaScript, aquí eliges tú qué evento del bot pasa después.",
};
