import type { MermaidWords } from "../../playground/trace/exports/mermaid.js";
import type { PerfettoWords } from "../../playground/trace/exports/perfetto.js";
import { lab } from "./lab.js";
import { list, quoted, exact } from "./words.js";

const inGroup = (group: string | null) => (group === null ? "" : ` (en ${group})`);

/** Lo que dicen los archivos que se llevan de una carrera. */
export const files = {
  mermaid: {
    bot: "Bot",
    database: "Base de datos",
    telegram: "Telegram",
    people: "Personas",
    program: "Programa",
    process: (instance) => `Bot, proceso ${instance}`,
    update: (name) => `«${name}»`,
    at: (ms, text) => `${exact.format(ms)} ms · ${text}`,
    of: (whose, text) => `${whose}: ${text}`,
    session: (owner) => `la sesión de ${owner}`,
    keyed: (key) => `la sesión «${key}»`,
    sends: (text, type, group) => {
      const what =
        { edit: "edita: ", press: "pulsa ", inline: "consulta inline " }[type as string] ?? "";
      return `${what}«${text}»${inGroup(group)}`;
    },
    void: (text, reason) =>
      reason === "no-button"
        ? `busca el botón «${text}», que no está: al bot no le llega nada`
        : `quiere cambiar un mensaje a «${text}», pero no existe: al bot no le llega nada`,
    dropped: "Telegram la descarta: el bot no la quiere",
    begins: "el bot la empieza",
    beginsAgain: "⚠ el bot la empieza otra vez",
    held: (behind) => `sequentialize la retiene: espera a ${list(behind)}`,
    passes: "sequentialize la deja pasar",
    fails: (error) => `falla: ${error}`,
    asks: (session) => `lee ${session}`,
    reads: (value, version) =>
      version === 0 ? "nada todavía (versión 0)" : `${value ?? "nada"} (versión ${version})`,
    saves: (session, value) =>
      value === undefined ? `borra ${session}` : `guarda ${session}: ${value}`,
    stored: (version) => `hecho: versión ${version}`,
    refused: (expected, version) =>
      `rechazado: esperaba la versión ${expected} y ya es la ${version}`,
    lost: (by, gone) =>
      `⚠ ESCRITURA PERDIDA\nSe perdió lo que cambió ${list(gone)}: ${by ?? "el programa"} no lo había visto y escribió encima`,
    replies: (text, group) => `«${text}»${inGroup(group)}`,
    calls: (method, text, group) =>
      `${method}${text === undefined ? "" : ` «${text}»`}${inGroup(group)}`,
    rejects: (method, text, code, description) =>
      `${method}${text === undefined ? "" : ` «${text}»`}: error ${code}, ${description}`,
    again: (attempt) => `la entrega otra vez (intento ${attempt})`,
    undelivered: (status, retryIn) => {
      const what = status === null ? "sin respuesta" : `responde ${status}`;
      return retryIn === undefined
        ? `${what}: no queda entregada`
        : `${what}: no queda entregada, habrá otro intento en ${exact.format(retryIn)} ms`;
    },
    signal: (signal) => `llega la señal ${signal}`,
    processStarts: (instance) => `empieza el proceso ${instance}`,
    processEnds: (instance, updates) =>
      updates.length === 0
        ? `termina el proceso ${instance}`
        : `termina el proceso ${instance} y deja a medias ${list(updates)}`,
    crashes: (error) => `el programa se cae: ${error}`,
    waits: (update, behind) =>
      behind.length === 0
        ? `${update} espera algo que ya no puede llegar`
        : `${update} espera a ${list(behind)}`,
    neverFetched: (update) => `${update} sigue en Telegram: el bot no la pidió`,
    leftOut: (moments) => `… y ${moments} momentos más, que aquí no caben`,
    ended: (status, lostWrites) =>
      lostWrites === 0
        ? lab.status[status]
        : `${lab.status[status]}. Escrituras perdidas: ${lostWrites}`,
  } satisfies MermaidWords,
  perfetto: {
    chat: (name) => `Chat: ${name}`,
    noChat: "Sin chat",
    database: "Base de datos",
    bot: "Bot",
    update: (name, from) => `${name} — ${from}`,
    program: "Programa",
    session: (owner) => `Sesión de ${owner}`,
    keyed: (key) => `Sesión «${key}»`,
    phases: {
      arrived: "espera en Telegram",
      fetched: "entregada, sin empezar",
      started: "en manos del bot",
      held: "retenida por sequentialize",
      reading: "lee la sesión",
      handling: "middleware",
      writing: "escribe la sesión",
    },
    clock: "tiempo virtual: 1 ms son 1000 µs de este archivo",
    inHands: "Actualizaciones en manos del bot",
    atWork: "trabajando",
    held: "retenidas",
    versions: (session) => `${session}: versión`,
    version: (version, value, lost) => `v${version}: ${value ?? "nada"}${lost ? " (perdida)" : ""}`,
    sees: "la lectura ve esta escritura",
    arrives: (from, text) => `${from}: «${text}»`,
    replies: (text) => `Respuesta: «${text}»`,
    rejects: (method, code, description) => `Error ${code} en ${method}: ${description}`,
    refused: (expected, version) =>
      `Rechazada: esperaba la versión ${expected} y ya es la ${version}`,
    fails: (error) => `Falla: ${error}`,
    delivery: (attempt, instance) =>
      instance === null
        ? `Entrega al webhook, intento ${attempt}: no hay nadie`
        : `Entrega al webhook, intento ${attempt}: proceso ${instance}`,
    undelivered: (status) =>
      status === null
        ? "Sin respuesta: no queda entregada"
        : `Responde ${status}: no queda entregada`,
    cutOff: "Se queda a medias: terminó el proceso",
    dropped: "Telegram la descarta",
    lost: (by, gone) =>
      `ESCRITURA PERDIDA: lo que cambió ${quoted(gone)}; ${by === null ? "el programa" : `«${by}»`} no lo había visto y escribió encima`,
    signal: (signal) => `Señal ${signal}`,
    processStarts: (instance) => `Empieza el proceso ${instance}`,
    processEnds: (instance) => `Termina el proceso ${instance}`,
    crashes: (error) => `El programa se cae: ${error}`,
    ended: (status) => lab.status[status],
  } satisfies PerfettoWords,
};
