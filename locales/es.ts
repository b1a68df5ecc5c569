import { scheduler } from "./es/scheduler.js";
import type { ErrorData } from "../playground/errors.js";
import type { ScenarioName } from "../playground/scenarios/manifest.js";
import type { UsageData } from "../playground/lab/usage.js";
import type { MermaidWords } from "../playground/trace/exports/mermaid.js";
import type { PerfettoWords } from "../playground/trace/exports/perfetto.js";

/** Une nombres que ya llevan sus comillas. */
const list = (names: readonly string[]) =>
  new Intl.ListFormat("es", { type: "conjunction" }).format(names);

/** Une nombres entre comillas, y de muchos dice cuántos son: «A», «B», «C», «D» y 96 más. */
const quoted = (names: readonly string[]) => {
  const shown = names.length <= 5 ? names : names.slice(0, 4);
  const rest = names.length - shown.length;
  return list([...shown.map((name) => `«${name}»`), ...(rest > 0 ? [`${rest} más`] : [])]);
};

/** Un texto ajeno como final de una frase: con un punto, y no con dos. */
const closed = (text: string) => (/[.!?…]\s*$/.test(text) ? text.trimEnd() : `${text.trimEnd()}.`);

const number = new Intl.NumberFormat("es", { maximumFractionDigits: 1, useGrouping: false });
const exact = new Intl.NumberFormat("es", { maximumFractionDigits: 3, useGrouping: false });

const inGroup = (group: string | null) => (group === null ? "" : ` (en ${group})`);

const executions = (count: number) => (count === 1 ? "1 ejecución" : `${count} ejecuciones`);

/** Lo que la simulación no tiene y algunos módulos necesitan. */
const missing: Record<ErrorData["snippet-unsupported-module"]["what"], string> = {
  "file-system": "sistema de archivos",
  sockets: "conexiones de red ni bases de datos externas",
  threads: "hilos",
  processes: "otros procesos",
};

/** Para quién hace algo el bot: una actualización, o el programa por su cuenta. */
const forOne = (text: string | null) => (text === null ? "El programa" : `Para «${text}», el bot`);

const ms = (value: number) =>
  value < 10_000 ? `${number.format(value)} ms` : `${exact.format(value / 1000)} s`;

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
      type: "message" | "edit" | "press",
      group: string | null,
    ) => {
      const where = group === null ? "" : ` en el grupo ${group}`;
      if (type === "edit") return `${from} edita su mensaje${where}: «${text}».`;
      if (type === "press") return `${from} pulsa «${text}»${where}.`;
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
    },
  },
  picture: {
    label: "La carrera en el tiempo",
    chat: (name: string) => `Chat ${name}`,
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

/** Errores que puede encontrar una persona, por el código que da el motor. */
export const errors = {
  "snippet-syntax": ({ detail }: ErrorData["snippet-syntax"]) =>
    `El programa no compila: ${detail} Corrige esa línea y vuelve a ejecutarlo.`,
  "snippet-unknown-import": ({ specifier }: ErrorData["snippet-unknown-import"]) =>
    `No existe el módulo «${specifier}» en la simulación. Puedes importar «grammy», «@grammyjs/runner» y estos plugins de «@grammyjs»: auto-retry, conversations, hydrate, menu, parse-mode, ratelimiter y transformer-throttler.`,
  "snippet-unsupported-module": ({ specifier, what }: ErrorData["snippet-unsupported-module"]) =>
    `El módulo «${specifier}» no funciona en la simulación, que no tiene ${missing[what]}. Quita esa importación del programa o pruébalo fuera de ella.`,
  "network-not-simulated": ({ url }: ErrorData["network-not-simulated"]) =>
    `La simulación no tiene red: el programa pidió «${url}» y solo responde la Bot API de Telegram.`,
  "platform-not-simulated": ({ name }: ErrorData["platform-not-simulated"]) =>
    `«${name}» no funciona en la simulación. Quítalo del programa o pruébalo fuera de ella.`,
  "updates-not-json": ({ detail }: ErrorData["updates-not-json"]) =>
    `El archivo de mensajes no es JSON válido (${detail}). Debe ser una lista como [{"at": 0, "from": "Alice", "text": "A"}].`,
  "updates-not-array": () =>
    `El archivo de mensajes debe ser una lista como [{"at": 0, "from": "Alice", "text": "A"}].`,
  "updates-empty": () =>
    "La lista de mensajes está vacía. Escribe al menos uno para que haya algo que simular.",
  "updates-bad-entry": ({ index, field, value }: ErrorData["updates-bad-entry"]) =>
    field === ""
      ? `El mensaje ${index + 1} no es un objeto: ${value}. Escribe uno como {"at": 0, "from": "Alice", "text": "A"}.`
      : `El mensaje ${index + 1} tiene un «${field}» que no vale: ${value}. «at» es un número de milisegundos mayor o igual que 0; «from», «text» y «chat» (opcional) son textos no vacíos; no hay más campos.`,
  "schedule-not-json": ({ detail }: ErrorData["schedule-not-json"]) =>
    `El archivo de la planificación no es JSON válido (${detail}). Debe ser, por ejemplo, [1, 4, 5] o {"picks": [1, 4, 5], "then": "time-order"}.`,
  "schedule-unusable": ({ field, value }: ErrorData["schedule-unusable"]) =>
    field === ""
      ? `La planificación no es un objeto ni una lista: ${value}. Escribe, por ejemplo, [1, 4, 5] o {"picks": [1, 4, 5], "then": "time-order"}.`
      : `La planificación tiene un «${field}» que no vale: ${value}. «picks» es una lista de números de operaciones; «then» (opcional) es "time-order" o "pause"; no hay más campos.`,
  "schedule-not-pending": ({ step, operation }: ErrorData["schedule-not-pending"]) =>
    `La planificación no es de esta ejecución: en el paso ${step} pide la operación ${operation}, que no está pendiente. Usa el mismo programa, los mismos mensajes y las mismas opciones con que se grabó.`,
  "schedule-too-long": ({ steps, picks }: ErrorData["schedule-too-long"]) =>
    `La planificación no es de esta ejecución: pide ${picks} pasos y todo terminó tras ${steps}. Usa el mismo programa, los mismos mensajes y las mismas opciones con que se grabó.`,
  "export-not-json": ({ detail }: ErrorData["export-not-json"]) =>
    `El archivo no es JSON válido (${detail}). Elige un archivo que Carrera haya guardado como JSON.`,
  "export-not-carrera": () =>
    "El archivo es JSON, pero no es una ejecución de Carrera: le falta «carrera». Elige un archivo que Carrera haya guardado como JSON.",
  "export-version": ({ version }: ErrorData["export-version"]) =>
    `El archivo es de una versión que esta página no conoce: ${version}. Recarga la página, o guarda la ejecución otra vez.`,
  "export-bad-field": ({ field, value }: ErrorData["export-bad-field"]) =>
    `El archivo tiene un «${field}» que no vale: ${value}. ¿Se cambió a mano? Guarda la ejecución otra vez.`,
  "engine-unreachable": ({ url, detail }: ErrorData["engine-unreachable"]) =>
    `No se pudo descargar el motor de la simulación («${url}»: ${detail}). Revisa tu conexión y vuelve a intentarlo.`,
  "engine-broken": ({ detail }: ErrorData["engine-broken"]) =>
    `El motor de la simulación se rompió mientras trabajaba (${detail}). Vuelve a intentarlo; si se repite, revisa el programa.`,
  "engine-closed": () =>
    "El motor de la simulación se cerró antes de terminar. Vuelve a ejecutar el programa.",
};

/** El laboratorio en la terminal. */
export const lab = {
  usage: {
    "no-command": () => "Falta el comando. Escribe, por ejemplo: npm run -s lab -- run bot.ts",
    "unknown-command": ({ command }: UsageData["unknown-command"]) =>
      `No existe el comando «${command}». Los que hay son «run», «search» y «scenarios».`,
    "unknown-scenario": ({ name }: UsageData["unknown-scenario"]) =>
      `No existe el escenario «${name}». Para ver los que hay, escribe: npm run -s lab -- scenarios`,
    "no-file": () => "Falta el archivo del bot. Escribe, por ejemplo: npm run -s lab -- run bot.ts",
    "extra-argument": ({ argument }: UsageData["extra-argument"]) =>
      `Sobra «${argument}»: solo se ejecuta un archivo a la vez.`,
    "unknown-option": ({ option, known }: UsageData["unknown-option"]) =>
      `No existe la opción «${option}». Las que hay: ${list(known)}.`,
    "bad-option": ({ option, value, expected }: UsageData["bad-option"]) =>
      `La opción ${option} no admite «${value}». Se espera: ${expected}.`,
    "two-outputs": () => "Elige una de las dos: --json o --export.",
    "file-missing": ({ file }: UsageData["file-missing"]) =>
      `No existe el archivo «${file}». Revisa la ruta.`,
    "file-unreadable": ({ file, detail }: UsageData["file-unreadable"]) =>
      `No se puede leer «${file}»: ${detail}.`,
    "file-unwritable": ({ file, detail }: UsageData["file-unwritable"]) =>
      `No se puede escribir «${file}»: ${detail}.`,
  },
  scenarios: {
    polling: "bot.start(): una actualización tras otra; Bob espera a Alice",
    runner: "run(): todas a la vez; la segunda escritura borra la primera",
    "runner-backpressure": "run() con un límite de 50: pide cada vez menos, y luego espera",
    "runner-sequentialize": "run() con sequentialize: se espera solo lo que choca",
    "runner-sequentialize-several": "dos restricciones, el chat y la persona: se espera a ambos",
    "runner-sequentialize-undefined":
      "una restricción undefined no ordena nada: en los chats privados se pierde igual",
    "runner-sequentialize-late":
      "sequentialize después de session: demasiado tarde, se pierde igual",
    "runner-sequentialize-reordered":
      "middleware asíncrono antes de sequentialize: no se pierde nada, pero el orden cambia",
    "runner-sequentialize-unawaited":
      "un next() sin await suelta la fila antes de tiempo: se pierde igual",
    webhook: "webhook: Telegram entrega cada chat en orden y los chats a la vez",
    "webhook-timeout":
      "un webhook que pasa de 10 s falla, pero sigue, y Telegram lo entrega otra vez",
    "webhook-return": "un webhook que responde a los 10 s sin haber acabado: se pierde igual",
    transaction: "una transacción detecta el conflicto y no lo evita: un mensaje no se cuenta",
    "transaction-retry":
      "una transacción que repite la actualización entera: cuenta bien y responde dos veces",
    lock: "un bloqueo alrededor de todo: no se pierde nada y no queda concurrencia",
    "two-instances": "dos procesos, cada uno con su sequentialize: se pierde igual",
    "two-instances-partitioned":
      "dos procesos con un reparto por clave de sesión delante: no se pierde nada",
    "two-instances-conditional": "dos procesos con escritura condicional: no se pierde nada",
    serverless: "funciones serverless con sequentialize, cada una en su proceso: se pierde igual",
    "serverless-conditional": "funciones serverless con escritura condicional: no se pierde nada",
    deadlock: "un middleware espera un mensaje que está en la fila detrás de él",
    "hot-chat": "un chat muy activo llena el sumidero, y los demás esperan",
    shutdown: "SIGTERM y handle.stop(): lo que estaba en marcha se pierde",
    "shutdown-drained": "SIGTERM y esperar a que size() llegue a 0: todo se termina",
    "shutdown-polling":
      "SIGTERM y bot.stop() a mitad de un lote: Telegram entrega otra vez lo ya hecho",
    flood: "demasiados mensajes en un chat: error 429 con retry_after",
    conflict: "dos procesos piden actualizaciones: error 409",
  } satisfies Record<ScenarioName, string>,
  deadlock: "Quién espera a quién",
  neverFetched: (update: string) => `${update} sigue en Telegram: el bot no lo pidió`,
  waits: (update: string, behind: readonly string[]) =>
    behind.length === 0
      ? `${update} espera algo que ya no puede llegar`
      : `${update} espera a ${behind.join(", ")}`,
  ended: (status: string, ms: number) => `${status} (${ms} ms de tiempo virtual)`,
  status: {
    ok: "Terminó bien",
    error: "El bot falló",
    deadlock: "Interbloqueo: ya no puede pasar nada y quedan mensajes sin terminar",
    timeout: "Se agotó el tiempo virtual",
    paused: "En pausa: la planificación no dice qué sigue",
  },
  updateHeads: ["id", "de", "chat", "texto", "llegó", "empezó", "terminó", "resultado"],
  outcome: {
    ok: "bien",
    error: "error",
    unfinished: "sin terminar",
    cut: "cortada",
    undelivered: "sin entregar",
  },
  next: "Lo que puede pasar ahora",
  stepHeads: ["paso", "a los", "qué pasa"],
  search: {
    found: (runs: number, deviations: number) =>
      `Hay una planificación que pierde una escritura: ${
        deviations === 0
          ? "basta el orden en el tiempo"
          : deviations === 1
            ? "basta con que algo llegue tarde"
            : `basta con que ${deviations} cosas lleguen tarde`
      } (${executions(runs)}).`,
    exhaustive: (runs: number) =>
      `Ninguna planificación pierde una escritura: se probaron todos los órdenes posibles (${executions(runs)}).`,
    bounded: (runs: number) =>
      `Ninguna planificación pierde una escritura con tan pocas cosas que lleguen tarde (${executions(runs)}). Con un --deviations mayor se prueban más.`,
    budget: (runs: number) =>
      `Hasta aquí ninguna planificación pierde una escritura, pero quedan otras por probar (${executions(runs)}). Con un --budget mayor se prueban más.`,
    late: "(tarde: otras cosas se adelantaron)",
    progress: (runs: number, deviations: number) =>
      `${executions(runs)}, con ${deviations} cosas que llegan tarde…`,
  },
  sessions: "Sesiones en la base de datos",
  lost: "Escrituras perdidas",
  lostWrite: (key: string, overwrote: string, update: string, step: number) =>
    `clave ${key}: el cambio de ${overwrote} se perdió; lo sobrescribió ${update}, que no lo había visto (paso ${step})`,
  metrics: {
    title: "Métricas",
    waiting: "espera",
    response: "respuesta",
    spread: (median: number, p95: number, max: number) =>
      `mediana ${number.format(median)} ms, p95 ${number.format(p95)} ms, máximo ${number.format(max)} ms`,
    of: (count: number, all: number) => ` (${count} de ${all} actualizaciones)`,
    throughput: (perSecond: number) =>
      `actualizaciones terminadas por segundo: ${number.format(perSecond)}`,
    concurrency: (inHands: number, atWork: number) =>
      `a la vez, como mucho: ${inHands} en manos del bot, ${atWork} trabajando`,
    redelivered: (count: number) => `empezadas más de una vez: ${count}`,
    webhook: (attempts: number, retries: number) =>
      `intentos de entrega al webhook: ${attempts} (repetidos: ${retries})`,
    lost: (count: number) => `escrituras perdidas: ${count}`,
    calls: "llamadas",
    call: (method: string, count: number, errors: readonly (readonly [string, number])[]) =>
      errors.length === 0
        ? `${method} ${count}`
        : `${method} ${count} (${errors.map(([code, times]) => `error ${code}: ${times}`).join("; ")})`,
  },
  console: "Consola",
  failed: "Error",
  none: "ninguna",
};

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
      const what = { edit: "edita: ", press: "pulsa " }[type as string] ?? "";
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

export const es = { race, errors, lab, exports: files, scheduler };
export type Messages = typeof es;
