import type { ScenarioName } from "../../playground/scenarios/manifest.js";
import type { UsageData } from "../../playground/lab/usage.js";
import { count, list, number, quoted } from "./words.js";

const executions = (runs: number) =>
  runs === 1 ? "1 ejecución" : `${count.format(runs)} ejecuciones`;

/** El laboratorio en la terminal. */
export const lab = {
  usage: {
    "no-command": () => "Falta el comando. Escribe, por ejemplo: npm run -s lab -- run bot.ts",
    "unknown-command": ({ command }: UsageData["unknown-command"]) =>
      `No existe el comando «${command}». Los que hay son «run», «search», «link», «unlink» y «scenarios».`,
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
    "no-link": () =>
      "Falta el enlace. Escribe, entre comillas: npm run -s lab -- unlink 'http://…/playground#w=…'",
    "two-outputs-unlink": () => "Elige una de las dos: --json o --out.",
    "files-exist": ({ files }: UsageData["files-exist"]) =>
      `Ya existe ${quoted(files)}, y no se ha escrito nada. Elige otra carpeta, o añade --force para reemplazar.`,
    "file-missing": ({ file }: UsageData["file-missing"]) =>
      `No existe el archivo «${file}». Revisa la ruta.`,
    "file-unreadable": ({ file, detail }: UsageData["file-unreadable"]) =>
      `No se puede leer «${file}»: ${detail}.`,
    "file-unwritable": ({ file, detail }: UsageData["file-unwritable"]) =>
      `No se puede escribir «${file}»: ${detail}.`,
  },
  scenarios: {
    polling: "bot.start(): una actualización tras otra; Bob espera a Alice",
    "slow-handler": "bot.start() y un manejador lento: esperan todos los chats",
    "slow-handler-runner": "run() con sequentialize y un manejador lento: espera solo su chat",
    "slow-handler-detached": "el trabajo lento sigue fuera del manejador: no espera nadie",
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
    "webhook-storm":
      "un webhook que no termina a tiempo: Telegram insiste y el trabajo se hace tres veces",
    "webhook-detached": "el webhook responde en el acto y el trabajo sigue aparte: se hace una vez",
    "webhook-return": "un webhook que responde a los 10 s sin haber acabado: se pierde igual",
    "runner-webhook": "run() con un webhook registrado: error 409",
    "runner-webhook-deleted": "deleteWebhook antes de run(): el bot recibe sus mensajes",
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
    "memory-session": "sesiones en la memoria de grammY: queda hasta lo que nadie guardó",
    "memory-copies":
      "sesiones en memoria que se copian, como en una base de datos: solo queda lo guardado",
    "inline-default-key":
      "la clave de sesión predeterminada y consultas inline: la sesión lanza un error",
    "inline-user-key": "una sesión por persona: las consultas inline también tienen la suya",
    deadlock: "un middleware espera un mensaje que está en la fila detrás de él",
    "hot-chat": "un chat muy activo llena el sumidero, y los demás esperan",
    shutdown: "SIGTERM y handle.stop(): lo que estaba en marcha se pierde",
    "shutdown-drained": "SIGTERM y esperar a que size() llegue a 0: todo se termina",
    "shutdown-polling":
      "SIGTERM y bot.stop() a mitad de un lote: Telegram entrega otra vez lo ya hecho",
    "stop-bot": "SIGTERM y bot.stop() en un bot que arrancó con run(): no se detiene",
    "stop-in-handler": "handle.stop() dentro de un manejador que llena el sumidero: interbloqueo",
    "stop-command": "el manejador termina y la parada sigue aparte: el bot se detiene",
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
    "over-budget": "Interrumpida: pasaron más cosas de las permitidas",
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
  link: {
    page: "playground",
    wrote: (file: string) => `Se escribió ${file}.`,
    replaced: (file: string) => `Se reemplazó ${file}.`,
    run: "Para ejecutarlo",
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
