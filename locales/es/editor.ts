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
  more: (count: number) => (count === 1 ? "y 1 más" : `y ${count} más`),
};
