import type { ProblemData } from "../../components/lab/limits.js";
import type { Group } from "../../components/lab/ways.js";
import { number, quoted } from "./words.js";

/** Milisegundos de tiempo virtual, como los lee una persona. */
const duration = (ms: number) =>
  ms < 10_000 ? `${number.format(ms)} ms` : `${number.format(ms / 1000)} s`;

/** Lo mismo para los números de un eje, que comparten unidad: la que convenga al mayor. */
const durationAxis = (most: number) => (ms: number) =>
  most < 10_000 ? `${number.format(ms)} ms` : `${number.format(ms / 1000)} s`;

/** La página del laboratorio. */
export const labPage = {
  noScript:
    "Sin JavaScript aquí no se puede ejecutar nada. Con él, esta página ejecuta el bot que elijas en tu navegador, dibuja lo que pasa paso a paso y compara todas las formas de ejecutarlo.",
  ignored: (names: readonly string[], values: readonly string[]) =>
    [
      names.length === 0
        ? ""
        : `Esta dirección tiene algo que el laboratorio no conoce: ${quoted(names)}.`,
      values.length === 0
        ? ""
        : `Esta dirección pide algo que no puede ser: ${quoted(values)}. En su lugar ves lo habitual.`,
    ]
      .filter(Boolean)
      .join(" "),
  settings: "Ajustes",
  reset: "Empezar de nuevo",
  link: "Copiar el enlace",
  linkCopied: "Enlace copiado",
  labPath: "/lab",
  embedPath: "/embed/race",
  embedTitle: "Una carrera de Carrera",
  embedHome: "Ábrela en el laboratorio de Carrera",
  linkFailed: "Copia la dirección de esta página: lleva todos los ajustes.",
  scenario: "Cómo se ejecuta el bot",
  scenarioChange: "Cambiar",
  compare: "Comparar con",
  compareNone: "nada",
  compareFull: "Caben tres imágenes: quita una para elegir otra.",
  groups: {
    waiting: "De uno en uno",
    runner: "A la vez, con runner",
    sequentialize: "A la vez, con sequentialize",
    webhook: "Por webhook",
    sessions: "Claves y almacenamiento de las sesiones",
    database: "Con transacciones",
    several: "En varios procesos",
    trouble: "Cierres y límites",
  } satisfies Record<Group, string>,
  crowd: "Quién escribe",
  crowdOwn: "Ahora, los mensajes propios de esta forma.",
  crowdSet: "Mensajes elegidos por ti.",
  crowdReset: "Volver a los propios",
  chats: "Dónde escriben",
  chatsOf: {
    private: "cada persona en su chat privado",
    group: "todas en un mismo grupo",
    both: "por turnos, en privado y en un grupo",
  },
  latency: "Cuánto tarda cada cosa",
  limits: "Límites y azar",
  fields: {
    users: "Personas",
    messages: "Mensajes de cada una",
    spacing: "Tiempo entre sus mensajes",
    read: "Leer de la base de datos",
    write: "Escribir en ella",
    api: "Una llamada a Telegram",
    concurrency: "Actualizaciones a la vez, como mucho",
    seed: "Semilla del azar",
  },
  ownConcurrency: "las del programa",
  concurrencyHint: "Solo cuenta con runner. Déjalo vacío para no cambiar lo que dice el programa.",
  noSeed: "sin azar",
  seedHint: "Con una semilla, los tiempos varían un poco; con la misma, siempre igual.",
  seedNext: "Otra semilla",
  flood: "Telegram rechaza lo que se envía demasiado rápido (error 429)",
  number: (value: number) => number.format(value),
  slider: (field: string) => `${field}: deslizador`,
  ms: "ms",
  problems: {
    "not-a-number": () => "Escribe un número entero.",
    "out-of-range": ({ min, max }: ProblemData["out-of-range"]) =>
      `Tiene que estar entre ${min} y ${max}. Mientras tanto vale el último número que servía.`,
    "too-many": ({ messages, most }: ProblemData["too-many"]) =>
      `Serían ${messages} mensajes en total y caben ${most}. Mientras tanto vale el último número que servía.`,
  },
  result: "Qué pasó",
  loading: "Cargando el motor…",
  running: "Ejecutando…",
  retry: "Intentarlo otra vez",
  picture: "Paso a paso",
  pictureWaits: "Aquí verás la ejecución, paso a paso, en cuanto termine.",
  figures: {
    of: (name: string) => `Cifras de ${name}`,
    run: "Forma",
    lost: "Escrituras perdidas",
    wait: (name: string) => `${name} espera`,
    waitHint: "hasta la respuesta (mediana)",
    finished: "Todo termina en",
    finishedHint: "desde el primer mensaje",
    peak: "Avanzan a la vez",
    peakHint: (inHands: number) => `como mucho; en manos del bot, ${inHands}`,
    calls: "Llamadas a Telegram",
    callsHint: (refused: number) =>
      refused === 0 ? "ninguna rechazada" : `rechazadas: ${refused}`,
    errors: "Con error",
    errorsHint: (unfinished: number) =>
      unfinished === 0 ? "actualizaciones que fallaron" : `y sin terminar: ${unfinished}`,
    never: "nunca",
    duration,
    durationAxis,
  },
  /** Lo que dice un lector de pantalla después de cada cambio. */
  spoken: (name: string, lost: number, who: string | null, wait: number | null) =>
    `${name}: escrituras perdidas, ${lost}.${who === null ? "" : ` ${who} espera ${wait === null ? "sin respuesta" : duration(wait)}.`}`,
  endings: {
    deadlock: (name: string) =>
      `${name} se bloqueó: ya no puede pasar nada y quedan mensajes sin terminar. Esperan así:`,
    timeout: (name: string, ms: number) =>
      `${name} no había terminado después de ${duration(ms)} de tiempo virtual, y se cortó ahí.`,
    error: (name: string, line: number | null, error: string) =>
      `${name} falló${line === null ? "" : ` en la línea ${line} de su programa`}: ${error}`,
    waits: (who: string, behind: readonly string[]) =>
      behind.length === 0
        ? `${who} espera algo que ya no puede llegar.`
        : `${who} espera a ${quoted(behind)}.`,
    neverFetched: (who: string) => `${who} sigue en Telegram: el bot no lo pidió.`,
    message: (from: string, text: string) => `«${text}», de ${from},`,
    more: (count: number) => `Y ${count} más.`,
  },
  charts: {
    title: "Todas las formas, con los mismos mensajes",
    lead: "El mismo bot, los mismos mensajes y los mismos tiempos; solo cambia cómo se ejecuta. Elige una fila para verla en la imagen de arriba, al lado de la tuya.",
    chosen: "la que elegiste",
    beside: (name: string) => `${name}: verla al lado`,
    table: "Ver los números",
    tableOf: (title: string) => `Los números: ${title}`,
    tableHide: "Ocultar los números",
    way: "Forma",
    waiting: "Las cifras aparecen aquí cuando termina la ejecución de arriba.",
    failed: "No se pudieron ejecutar las demás formas.",
    response: {
      title: "Cuánto se espera la respuesta",
      lead: "Desde que alguien escribe hasta que el bot le contesta.",
      median: "mediana",
      p95: "p95",
      max: "máximo",
      medianHint: "la mitad espera menos",
      p95Hint: "95 de cada 100 esperan menos",
      none: "sin respuesta",
      answered: (count: number, all: number) => `contestados ${count} de ${all}`,
      answeredHead: "contestados",
    },
    concurrency: {
      title: "Cuántas avanzan a la vez",
      lead: "A lo largo del tiempo virtual. Lo que separa las dos curvas está en manos del bot y espera su turno. La altura crece con la raíz del número, para que también se vea un 1.",
      inHands: "en manos del bot",
      busy: "avanzan",
      at: "Instante",
      atValue: (ms: number) => duration(ms),
      now: (inHands: number, busy: number) => `avanzan ${busy} de ${inHands}`,
      peak: "máximo",
      mean: "media",
      tableCaption: "En cada casilla, cuántas avanzan / cuántas hay en manos del bot.",
    },
    lost: {
      title: "Qué se pierde",
      lead: "Cambios que otra escritura borró sin haberlos visto, y actualizaciones que fallaron: su mensaje no se contó.",
      lost: "escrituras perdidas",
      failed: "con error",
      unfinished: "sin terminar",
      nothing: "nada",
      sum: (lost: number, failed: number) =>
        [
          lost > 0 ? `${lost} ${lost === 1 ? "perdida" : "perdidas"}` : "",
          failed > 0 ? `${failed} con error` : "",
        ]
          .filter(Boolean)
          .join(", "),
    },
  },
};
