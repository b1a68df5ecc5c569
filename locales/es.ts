import type { Phase } from "../playground/trace/state.js";
import type { ErrorData } from "../playground/errors.js";
import type { ScenarioName } from "../playground/scenarios/manifest.js";
import type { UsageData } from "../playground/lab/usage.js";

/** Une nombres entre comillas: «A», «B» y «C». */
const quoted = (names: readonly string[]) =>
  new Intl.ListFormat("es", { type: "conjunction" }).format(names.map((name) => `«${name}»`));

const phase: Record<Phase, string> = {
  arrived: "Espera en Telegram",
  started: "En manos del bot",
  held: "En espera",
  reading: "Lee la sesión…",
  handling: "En el middleware",
  writing: "Escribe la sesión…",
  finished: "Terminada",
  failed: "Falló",
};

/** El visualizador de la carrera. */
export const race = {
  title: "Visualizador: dos mensajes del mismo chat, paso a paso",
  start: "Dos mensajes de Alice están por llegar. Avanza paso a paso.",
  next: "Paso siguiente",
  back: "Paso anterior",
  play: "Reproducir",
  pause: "Pausar",
  variant: { with: "activado", without: "desactivado" },
  listTitle: {
    without: "Los pasos sin sequentialize",
    with: "Los pasos con sequentialize",
  },
  arrives: (from: string, text: string) => `${from} envía «${text}».`,
  begins: (text: string, behind: readonly string[]) =>
    behind.length === 0
      ? `El bot empieza a procesar «${text}».`
      : `El bot empieza a procesar «${text}», y sequentialize lo hace esperar a ${quoted(behind)}: tienen la misma clave.`,
  reads: (text: string, chat: string, value: string | undefined) =>
    value === undefined
      ? `Para «${text}», el bot lee la sesión de ${chat}: todavía no hay nada guardado.`
      : `Para «${text}», el bot lee la sesión de ${chat}: ${value}.`,
  writes: (text: string, value: string, gone: readonly string[]) =>
    gone.length === 0
      ? `El bot termina «${text}» y escribe la sesión: ${value}.`
      : `El bot termina «${text}» y escribe la sesión encima: ${value}. Lo que cambió ${quoted(gone)} se pierde.`,
  phase,
  legend: {
    arrived: "espera en Telegram",
    held: "retenida por sequentialize",
    reading: "lee",
    handling: "middleware",
    writing: "escribe",
  },
  notYet: "Aún no llega",
  heldBehind: (names: readonly string[]) => `Espera a ${quoted(names)}`,
  messageOf: (from: string) => `mensaje de ${from}`,
  copy: "Su copia",
  reply: "Respuesta",
  nothing: "vacía",
  version: (version: number) => `versión ${version}`,
  store: "Base de datos",
  sessionOf: (chat: string) => `sesión de ${chat}`,
  writtenBy: (text: string) => `la escribió «${text}»`,
  virtualTime: "tiempo virtual",
  lostTitle: "Escritura perdida.",
  lost: (gone: readonly string[], says: string, should: number | undefined) =>
    should === undefined
      ? `El cambio de ${quoted(gone)} se perdió: la sesión dice ${says}.`
      : `El cambio de ${quoted(gone)} se perdió: el contador dice ${says} y debería decir ${should}.`,
  kept: (says: string, counter: boolean) =>
    `No se perdió nada: ${counter ? "el contador" : "la sesión"} dice ${says}.`,
  source: {
    build: "Grabado con grammY y grammY runner al construir esta página.",
    browser: "Grabado ahora mismo en tu navegador, con grammY y grammY runner de verdad.",
    failed:
      "No se pudo cargar el motor en tu navegador: ves la grabación que se hizo al construir esta página. Recarga para intentarlo otra vez.",
  },
};

/** Errores que puede encontrar una persona, por el código que da el motor. */
const errors = {
  "snippet-syntax": ({ detail }: ErrorData["snippet-syntax"]) =>
    `El programa no compila: ${detail} Corrige esa línea y vuelve a ejecutarlo.`,
  "snippet-unknown-import": ({ specifier }: ErrorData["snippet-unknown-import"]) =>
    `No existe el módulo «${specifier}» en la simulación. Puedes importar «grammy» y «@grammyjs/runner».`,
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
};

/** El laboratorio en la terminal. */
const lab = {
  usage: {
    "no-command": () => "Falta el comando. Escribe, por ejemplo: npm run -s lab -- run bot.ts",
    "unknown-command": ({ command }: UsageData["unknown-command"]) =>
      `No existe el comando «${command}». Los que hay son «run» y «scenarios».`,
    "unknown-scenario": ({ name }: UsageData["unknown-scenario"]) =>
      `No existe el escenario «${name}». Para ver los que hay, escribe: npm run -s lab -- scenarios`,
    "no-file": () => "Falta el archivo del bot. Escribe, por ejemplo: npm run -s lab -- run bot.ts",
    "extra-argument": ({ argument }: UsageData["extra-argument"]) =>
      `Sobra «${argument}»: solo se ejecuta un archivo a la vez.`,
    "unknown-option": ({ option }: UsageData["unknown-option"]) =>
      `No existe la opción «${option}». Las que hay: --scenario, --updates, --latency, --storage, --seed, --limit-ms, --lang y --json.`,
    "bad-option": ({ option, value, expected }: UsageData["bad-option"]) =>
      `La opción ${option} no admite «${value}». Se espera: ${expected}.`,
    "file-missing": ({ file }: UsageData["file-missing"]) =>
      `No existe el archivo «${file}». Revisa la ruta.`,
    "file-unreadable": ({ file, detail }: UsageData["file-unreadable"]) =>
      `No se puede leer «${file}»: ${detail}.`,
  },
  scenarios: {
    polling: "bot.start(): una actualización tras otra; Bob espera a Alice",
    runner: "run(): todas a la vez; la segunda escritura borra la primera",
    "runner-sequentialize": "run() con sequentialize: se espera solo lo que choca",
    "runner-sequentialize-late":
      "sequentialize después de session: demasiado tarde, se pierde igual",
    "runner-sequentialize-unawaited":
      "un next() sin await suelta la fila antes de tiempo: se pierde igual",
    lock: "un bloqueo alrededor de todo: no se pierde nada y no queda concurrencia",
    "hot-chat": "un chat muy activo llena el sumidero, y los demás esperan",
    deadlock: "un middleware espera un mensaje que está en la fila detrás de él",
    conflict: "dos instancias piden actualizaciones: error 409",
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
  },
  updateHeads: ["id", "de", "chat", "texto", "llegó", "empezó", "terminó", "resultado"],
  outcome: { ok: "bien", error: "error", unfinished: "sin terminar", undelivered: "sin entregar" },
  sessions: "Sesiones en la base de datos",
  lost: "Escrituras perdidas",
  lostWrite: (key: string, overwrote: string, update: string, step: number) =>
    `clave ${key}: el cambio de ${overwrote} se perdió; lo sobrescribió ${update}, que no lo había visto (paso ${step})`,
  console: "Consola",
  failed: "Error",
  none: "ninguna",
};

export const es = { race, errors, lab };
export type Messages = typeof es;
