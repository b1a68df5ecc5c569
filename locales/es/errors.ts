import type { ErrorData } from "../../playground/errors.js";

/** Lo que la simulación no tiene y algunos módulos necesitan. */
const missing: Record<ErrorData["snippet-unsupported-module"]["what"], string> = {
  "file-system": "sistema de archivos",
  sockets: "conexiones de red ni bases de datos externas",
  threads: "hilos",
  processes: "otros procesos",
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
  "memory-full": ({ megabytes }: ErrorData["memory-full"]) =>
    `El programa pidió más memoria de la que tiene aquí: ${megabytes} MB para todos sus búferes y para lo que crece mucho: arrays, cadenas, mapas y conjuntos. ¿Crece algo sin fin?`,
  "updates-not-json": ({ detail }: ErrorData["updates-not-json"]) =>
    `El archivo de mensajes no es JSON válido (${detail}). Debe ser una lista como [{"at": 0, "from": "Alice", "text": "A"}].`,
  "updates-not-array": () =>
    `El archivo de mensajes debe ser una lista como [{"at": 0, "from": "Alice", "text": "A"}].`,
  "updates-empty": () =>
    "La lista de mensajes está vacía. Escribe al menos uno para que haya algo que simular.",
  "updates-bad-entry": ({ index, field, value }: ErrorData["updates-bad-entry"]) =>
    field === ""
      ? `El mensaje ${index + 1} no es un objeto: ${value}. Escribe uno como {"at": 0, "from": "Alice", "text": "A"}.`
      : `El mensaje ${index + 1} tiene un «${field}» que no vale: ${value}. «at» es un número de milisegundos mayor o igual que 0; «from», «text», «edits», «press» e «inline» son textos no vacíos, y también «chat», que es opcional (una consulta inline no lo lleva); no hay más campos.`,
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
  "link-empty": () =>
    "El enlace no lleva ningún programa: le falta lo que va después de «#w=». Cópialo entero, o pide otro a quien te lo dio.",
  "link-broken": () =>
    "El enlace está incompleto o cambió por el camino. Cópialo entero, sin espacios ni cortes, o pide otro a quien te lo dio.",
  "link-version": ({ version }: ErrorData["link-version"]) =>
    `El enlace es de una versión más nueva que esta página no conoce (${version}). Recarga la página y ábrelo otra vez.`,
  "link-too-large": ({ kilobytes }: ErrorData["link-too-large"]) =>
    `Es demasiado para un enlace: caben ${kilobytes} kB. Quita código o mensajes, o comparte los archivos.`,
  "link-bad-field": ({ field, value }: ErrorData["link-bad-field"]) =>
    `El enlace lleva un «${field}» que no vale: ${value}. Pide otro a quien te lo dio.`,
  "engine-unreachable": ({ url, detail }: ErrorData["engine-unreachable"]) =>
    `No se pudo descargar el motor de la simulación («${url}»: ${detail}). Revisa tu conexión y vuelve a intentarlo.`,
  "engine-broken": ({ detail }: ErrorData["engine-broken"]) =>
    `El motor de la simulación se rompió mientras trabajaba (${detail}). Vuelve a intentarlo; si se repite, revisa el programa.`,
  "compiler-unreachable": ({ url }: ErrorData["compiler-unreachable"]) =>
    `No se pudo descargar el compilador («${url}»). Revisa tu conexión y vuelve a intentarlo.`,
  "compiler-broken": ({ detail }: ErrorData["compiler-broken"]) =>
    `El compilador se rompió mientras trabajaba (${detail}). Vuelve a intentarlo.`,
  "engine-closed": () =>
    "El motor de la simulación se cerró antes de terminar. Vuelve a ejecutar el programa.",
};
