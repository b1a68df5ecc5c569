/** El editor de código. */
export const editor = {
  label: (file: string) => `Código de ${file}`,
  keys: "Tab sangra la línea. Para salir con el teclado, pulsa Esc y después Tab.",
  run: "Ejecutar",
  line: (line: number) => `línea ${line}`,
  place: (line: number, column: number) => `línea ${line}, columna ${column}`,
  severity: { error: "Error", warning: "Aviso", info: "Nota" },
  problems: (count: number) =>
    count === 0 ? "Sin problemas" : count === 1 ? "1 problema" : `${count} problemas`,
  tools: "El editor",
  smaller: "Letra más pequeña",
  larger: "Letra más grande",
  find: "Buscar",
  shortcuts: {
    title: "Atajos",
    run: "ejecutar",
    find: "buscar",
    format: "dar formato",
    complete: "completar",
    comment: "comentar la línea",
    rename: "renombrar",
    next: "ir al siguiente problema",
    all: "todos los comandos",
    indent: "sangrar",
    leave: "salir del editor",
  },
  /** Por qué queda el editor sencillo. */
  stays: {
    touch: "En una pantalla táctil se usa un editor sencillo: todo funciona, salvo los tipos.",
    failed:
      "No se pudo cargar el editor completo. Este editor sencillo hace todo lo demás: solo le faltan los tipos. Recarga la página para intentarlo otra vez.",
  },
  withoutTypes: (detail: string) =>
    `No se pudieron descargar los tipos (${detail}): el editor solo ve errores de sintaxis. Recarga la página para intentarlo otra vez.`,
  /** Lo que dice TypeScript, con sus propias palabras. */
  types: (detail: string, code: number) => {
    const said = `TypeScript dice: «${detail}»`;
    if (code < 2000) return `Así no se entiende el programa. ${said}`;
    if (code === 2307 || code === 2792) return `La simulación no tiene ese módulo. ${said}`;
    if (code >= 8000 && code < 9000) return `Eso es TypeScript y aquí va JavaScript. ${said}`;
    return `Los tipos no encajan, aunque el programa se puede ejecutar. ${said}`;
  },
  more: (count: number) => (count === 1 ? "y 1 más" : `y ${count} más`),
  /** Los textos del propio Monaco. */
  monaco: (): Promise<unknown> => import("monaco-editor/nls/lang/es"),
};
