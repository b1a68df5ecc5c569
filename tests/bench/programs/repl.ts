import { Repl, useStore, useVueImportMap } from "@vue/repl";
import Monaco from "@vue/repl/monaco-editor";
import "@vue/repl/style.css";
import { createApp, h, ref } from "vue";

// The playground that Carrera's is measured beside, with all that it fetches from this very machine.
const here = (file: string) => `${location.origin}/${file}`;
const { importMap } = useVueImportMap({
  runtimeDev: here("vue.js"),
  runtimeProd: here("vue.js"),
});
const store = useStore({
  builtinImportMap: importMap,
  typescriptVersion: ref("5.9.3"),
  resourceLinks: ref({
    // Import maps are the browser's own.
    esModuleShims: here("nothing.js"),
    // It goes to a worker as text.
    typescriptLib: () => `${self.location.origin}/typescript.js`,
  }),
});
createApp({
  render: () => h(Repl, { store, editor: Monaco, showTsConfig: false, showImportMap: false }),
}).mount("#app");
