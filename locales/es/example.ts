/** «Ejecutar» y «Editar» debajo de un grupo de código. */
export const example = {
  label: "Probar este código",
  run: "Ejecutar",
  again: "Ejecutar otra vez",
  edit: "Editar",
  types: "Ver los tipos",
  playground: "/playground",
};
