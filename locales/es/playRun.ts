import type { Ending } from "../../components/playground/standing.js";
import { closed, ms, quoted } from "./words.js";

/** «1 mensaje», «3 mensajes». */
const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

/** Cómo acaba una ejecución, y lo que se ve en los chats. */
export const playRun = {
  ms,
  status: {
    idle: "Listo. Pulsa «Ejecutar», o escribe al bot en el chat.",
    running: "Ejecutando…",
    ok: (answers: number, time: number) =>
      `Terminó: el bot envió ${counted(answers, "mensaje", "mensajes")} en ${ms(time)} de tiempo virtual.`,
    failedUpdates: (count: number) =>
      `Falló el middleware de ${counted(count, "actualización", "actualizaciones")}.`,
    deadlock: "Interbloqueo: ya no puede pasar nada, y quedan mensajes sin terminar.",
    timeout: (time: number) =>
      `El programa no había terminado después de ${ms(time)} de tiempo virtual, y se cortó ahí.`,
    error: (line: number | null, error: string) =>
      line === null
        ? `El programa falló: ${closed(error)}`
        : `El programa falló en la línea ${line}: ${closed(error)}`,
    compile: (line: number | null, sentence: string) =>
      line === null ? sentence : `Línea ${line}: ${sentence}`,
    terminated: {
      stopped: "Parado. La próxima ejecución empieza desde cero.",
      time: "El programa tardaba demasiado, y se paró. ¿Hay un bucle que no termina?",
      memory: "El programa pedía demasiada memoria, y se paró. ¿Crece algo sin fin?",
      crashed: "El navegador cerró el proceso del programa. Vuelve a ejecutarlo.",
      navigated: "El programa intentó salir de su página, y se paró.",
      "result-too-large":
        "El programa hizo tanto que el resultado no cabe. Prueba con menos mensajes.",
      steps:
        "El programa llegó al máximo de pasos de una ejecución, y se paró ahí. ¿Hay un temporizador que no termina?",
      events: "En la ejecución pasaron más cosas de las que caben, y se paró ahí.",
      console: "El programa escribió en la consola más de lo que cabe, y se paró ahí.",
      "not-valid": "El programa devolvió algo que no es una ejecución, y se descartó.",
    } satisfies Record<Ending, string>,
  },
  waiting: {
    waits: (from: string, text: string, behind: readonly string[]) =>
      behind.length === 0
        ? `«${text}», de ${from}, espera algo que ya no puede llegar.`
        : `«${text}», de ${from}, espera a ${quoted(behind)}.`,
    neverFetched: (from: string, text: string) =>
      `«${text}», de ${from}, sigue en Telegram: el bot no lo pidió.`,
    more: (count: number) => `Y ${count} más.`,
  },
  lost: (count: number) =>
    count === 0
      ? "Ninguna escritura perdida"
      : counted(count, "escritura perdida", "escrituras perdidas"),
  lostNone: "Escrituras perdidas: aún no se sabe",
  printed: "En la consola",
  stored: "Sesiones en la base de datos",
  moreChats: (count: number) => `Y ${counted(count, "chat", "chats")} más.`,
  moreLines: (count: number) => `Y ${counted(count, "línea", "líneas")} más.`,
  chat: {
    inPrivate: (name: string) => `el chat privado de ${name}`,
    inGroup: (title: string) => `el grupo ${title}`,
    bot: "Bot",
    edit: "Editar",
    at: (time: number) => ms(time),
    edited: (time: number) => `editado a los ${ms(time)}`,
    deleted: (time: number) => `borrado a los ${ms(time)}`,
    forwarded: (name: string) => `reenviado de ${name}`,
    photo: "Foto",
    buttons: "Botones del mensaje",
    notPressable: "Una pulsación le llegaría a un mensaje más nuevo con un botón del mismo nombre",
    noCallback: "Este botón no envía nada al bot",
    presses: (name: string, label: string) => `${name} pulsa «${label}»`,
    noButton: (name: string, label: string) => `${name} busca el botón «${label}», que no está`,
    noMessage: (name: string, text: string) =>
      `${name} quiere cambiar un mensaje por «${text}», pero ese mensaje no existe`,
    shows: (text: string) => `Telegram le muestra: «${text}»`,
    answered: "Telegram deja de esperar",
    asks: (name: string, query: string) => `${name} hace la consulta inline «${query}»`,
    offers: (offers: readonly string[]) =>
      offers.length === 0 ? "El bot no ofrece nada" : `El bot le ofrece ${quoted(offers)}`,
  },
};
