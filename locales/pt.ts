import type { Started } from "./started.js";
import { closed, wordsIn } from "./words.js";

const { quoted, number, ms } = wordsIn("pt-BR", ["“", "”"], (count) => `mais ${count}`);

/** Para quem o bot faz algo: uma atualização, ou o programa por conta própria. */
const forOne = (text: string | null) => (text === null ? "O programa" : `Para “${text}”, o bot`);

/** “1 mensagem”, “3 mensagens”. */
const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

/** O português do Brasil, em construção: o que falta aparece em inglês. */
export const pt: Started = {
  ready: false,
  site: {
    label: "Português",
    lang: "pt-BR",
    description:
      "Veja uma condição de corrida em um bot do Telegram, percorra-a passo a passo e corrija-a: com grammY e grammY runner de verdade, no seu navegador.",
    nav: {
      "advanced/scaling": "Alta carga",
      playground: "Área de testes",
      lab: "Laboratório",
      scheduler: "Escalonador",
      "about/simulation": "A simulação",
    },
    groups: { guide: "Guia", advanced: "Avançado", plugins: "Plugins", carrera: "Carrera" },
    pages: {
      "guide/deployment-types": "Formas de executar o bot",
      "advanced/structuring": "Escalando I: Código que cresce",
      "advanced/scaling": "Escalando II: Alta carga",
      "advanced/reliability": "Escalando III: Confiabilidade",
      "advanced/flood": "Escalando IV: Limites de envio",
      "advanced/instances": "Escalando V: Várias instâncias",
      "plugins/session": "Sessões",
      "plugins/runner": "Concorrência (runner)",
      playground: "Área de testes",
      lab: "Laboratório",
      scheduler: "Você é o escalonador",
      "about/simulation": "Como funciona a simulação",
      "about/sandbox": "O que o seu código pode fazer",
    },
    headingLink: (title) => `Link para “${title}”`,
    markdown: {
      codeCopyButton: { tooltipText: "Copiar o código", copiedText: "Copiado" },
      container: {
        infoLabel: "Informação",
        noteLabel: "Nota",
        tipLabel: "Dica",
        warningLabel: "Atenção",
        dangerLabel: "Perigo",
        detailsLabel: "Detalhes",
        importantLabel: "Importante",
        cautionLabel: "Cuidado",
      },
    },
    theme: {
      outline: { label: "Nesta página" },
      docFooter: { prev: "Página anterior", next: "Próxima página" },
      darkModeSwitchLabel: "Aparência",
      lightModeSwitchTitle: "Mudar para o tema claro",
      darkModeSwitchTitle: "Mudar para o tema escuro",
      sidebarMenuLabel: "Menu",
      returnToTopLabel: "Voltar ao topo",
      langMenuLabel: "Mudar de idioma",
      navMenuLabel: "Navegação principal",
      mobileMenuLabel: "Menu",
      extraMenuLabel: "Mais opções",
      sidebarNavLabel: "Seções do site",
      searchLoadingLabel: "Buscando",
      docFooterLabel: "Páginas anterior e seguinte",
      skipToContentLabel: "Pular para o conteúdo",
      notFound: {
        title: "Esta página não existe",
        quote: "Talvez tenha mudado de endereço, ou falte uma letra.",
        similar: "Procurava uma destas?",
        search: "Buscar em todo o site",
        searchButton: "Buscar",
        start: "Ou comece por aqui",
      },
    },
    searchIgnores:
      "a ao aos as com como da das de do dos e ela ele em entre essa esse esta este eu isso isto ja " +
      "mais mas meu minha muito na nao nas no nos o os ou para pela pelo por porque quando que quem se " +
      "sem ser seu sua tambem um uma voce",
    search: {
      button: { buttonText: "Buscar", buttonAriaLabel: "Buscar" },
      modal: {
        displayDetails: "Mostrar detalhes",
        resetButtonTitle: "Limpar a busca",
        backButtonTitle: "Fechar a busca",
        noResultsText: "Nenhum resultado para",
        footer: {
          selectText: "escolher",
          selectKeyAriaLabel: "Enter",
          navigateText: "navegar",
          navigateUpKeyAriaLabel: "seta para cima",
          navigateDownKeyAriaLabel: "seta para baixo",
          closeText: "fechar",
          closeKeyAriaLabel: "Escape",
        },
      },
    },
  },
  example: {
    label: "Testar este código",
    run: "Executar",
    again: "Executar outra vez",
    edit: "Editar",
  },
  race: {
    title: "Visualizador: a corrida, passo a passo",
    start: "Nada aconteceu ainda. Avance passo a passo, ou pressione “Reproduzir”.",
    next: "Próximo passo",
    back: "Passo anterior",
    first: "Ao início",
    last: "Ao fim",
    play: "Reproduzir",
    pause: "Pausar",
    speed: "Velocidade",
    times: (factor) => `${number.format(factor)}×`,
    scrubber: "Percorrer a execução",
    position: (step, steps) => `Passo ${step} de ${steps}`,
    zoomIn: "Aproximar",
    zoomOut: "Afastar",
    zoomFit: "Ver inteira",
    which: "Qual execução mostrar",
    run: { with: "com sequentialize", without: "sem sequentialize" },
    variant: { with: "ativado", without: "desativado" },
    beside: "Comparar",
    besideHint: "Mostrar as duas execuções, uma embaixo da outra, com o mesmo relógio",
    detail: "Todos os eventos",
    detailHint: "Também as chamadas ao Telegram, os temporizadores e o que é escrito no console",
    keys: {
      title: "Teclado",
      list: [
        ["← →", "passo anterior e próximo"],
        ["Home, End", "ao início e ao fim"],
        ["Espaço", "reproduzir ou pausar"],
        ["+ − 0", "aproximar, afastar, ver inteira"],
      ],
    },
    listTitle: (title) => `Os passos: ${title}`,
    earlier: (count) => `Mostrar ${count} anteriores`,
    later: (count) => `Mostrar ${count} seguintes`,
    code: "O código",
    codeLine: (line) => `linha ${line}`,
    codeNone: "Este evento não vem do código do bot.",
    moments: {
      arrives: (from, text, type, group) => {
        const where = group === null ? "" : ` no grupo ${group}`;
        if (type === "edit") return `${from} edita a sua mensagem${where}: “${text}”.`;
        if (type === "press") return `${from} pressiona “${text}”${where}.`;
        if (type === "inline") return `${from} faz a consulta inline “${text}”.`;
        return `${from} envia “${text}”${where}.`;
      },
      void: (from, text, reason) =>
        reason === "no-button"
          ? `${from} procura o botão “${text}”, que não existe: nada chega ao bot.`
          : `${from} quer trocar uma mensagem por “${text}”, mas essa mensagem não existe: nada chega ao bot.`,
      dropped: (text) => `O Telegram descarta “${text}”: o bot não a quer.`,
      begins: (text, behind) =>
        behind.length === 0
          ? `O bot começa a processar “${text}”.`
          : `O bot começa a processar “${text}”, e sequentialize o faz esperar por ${quoted(behind)}: têm a mesma chave.`,
      held: (text, behind) =>
        `sequentialize segura “${text}”: espera por ${quoted(behind)}, que ${behind.length === 1 ? "tem" : "têm"} a mesma chave.`,
      passes: (text) => `sequentialize deixa “${text}” passar.`,
      finishes: (text) => `O bot termina “${text}”.`,
      throws: (text, error) => `O middleware de “${text}” falha: ${closed(error)}`,
      asks: (text, chat) => `${forOne(text)} pede a sessão de ${chat}.`,
      reads: (text, chat, value) =>
        value === undefined
          ? `${forOne(text)} lê a sessão de ${chat}: ainda não há nada guardado.`
          : `${forOne(text)} lê a sessão de ${chat}: ${value}.`,
      saves: (text, chat, value) =>
        value === undefined
          ? `${forOne(text)} pede para apagar a sessão de ${chat}.`
          : `${forOne(text)} pede para guardar a sessão de ${chat}: ${value}.`,
      writes: (text, value, gone) => {
        const who = text === null ? "O programa" : `O bot termina “${text}” e`;
        const what = value === undefined ? "apaga a sessão" : "grava a sessão";
        const end = value === undefined ? "" : `: ${value}`;
        return gone.length === 0
          ? `${who} ${what}${end}.`
          : `${who} ${what} por cima${end}. O que ${quoted(gone)} mudou se perde.`;
      },
      late: (text, value, gone) => {
        const what = value === undefined ? "a sessão é apagada" : "a sessão é gravada";
        const over = gone.length === 0 ? "" : " por cima";
        const end = value === undefined ? "" : `: ${value}`;
        const loss = gone.length === 0 ? "" : ` O que ${quoted(gone)} mudou se perde.`;
        return `Sem que ninguém mais espere por isso, para “${text}” ${what}${over}${end}.${loss}`;
      },
      refuses: (text, expected, version) =>
        `O banco de dados recusa a gravação${text === null ? "" : ` de “${text}”`}: esperava a versão ${expected} e já está na ${version}.`,
      calls: (text, method, said) =>
        said === undefined
          ? `${forOne(text)} chama ${method}.`
          : `${forOne(text)} chama ${method}: “${said}”.`,
      answered: (text, method, said) =>
        said === undefined
          ? `O Telegram responde a ${method}${text === null ? "" : ` de “${text}”`}.`
          : `O Telegram aceita a resposta${text === null ? "" : ` a “${text}”`}: “${said}”.`,
      rejects: (method, code, description) =>
        `O Telegram recusa ${method} com o erro ${code}: ${closed(description)}`,
      polls: (texts) => `getUpdates traz ${quoted(texts)}.`,
      timer: (text) =>
        text === null ? "Um temporizador dispara." : `Para “${text}” um temporizador dispara.`,
      prints: (line) => `O programa escreve no console: “${line}”.`,
      signal: (signal) => `Chega o sinal ${signal}.`,
      processStarts: (instance) => `O processo ${instance} começa.`,
      processEnds: (instance) => `O processo ${instance} termina.`,
      delivers: (text, attempt, instance) => {
        const nth = attempt === 1 ? "" : ` (tentativa ${attempt})`;
        return instance === null
          ? `O Telegram chama o webhook com “${text}”${nth}, e não há ninguém.`
          : `O Telegram entrega “${text}” ao webhook${nth}.`;
      },
      webhook: (text, accepted, status, retryIn) => {
        if (accepted) return `O Telegram dá “${text}” como entregue.`;
        const why = status === null ? "sem resposta" : `resposta ${status}`;
        const then = retryIn === undefined ? "" : ` Tentará de novo em ${ms(retryIn)}.`;
        return `A entrega de “${text}” falha: ${why}.${then}`;
      },
      crashes: (error) => `O programa cai: ${closed(error)}`,
      ends: {
        ok: "Não resta mais nada para acontecer.",
        error: "A execução termina com um erro.",
        deadlock: "Impasse: nada mais pode acontecer, e há mensagens por terminar.",
        timeout: "O tempo virtual se esgota.",
        paused: "A execução espera pela sua escolha.",
        "over-budget": "A execução é interrompida: aconteceram mais coisas do que o permitido.",
      },
    },
    picture: {
      label: "A corrida no tempo",
      chat: (name) => `Chat ${name}`,
      session: "Sessão",
      behind: (names) => `espera por ${quoted(names)}`,
      lost: (text) => `“${text}” se perde`,
      ms,
      nothing: (gap) => `${ms(gap)} sem que nada aconteça`,
      none: "Nenhuma mensagem chega ao bot.",
    },
    legendTitle: "Legenda",
    legend: {
      arrived: "espera no Telegram",
      started: "nas mãos do bot",
      held: "segurada por sequentialize",
      reading: "lê a sessão",
      handling: "middleware",
      writing: "grava a sessão",
      read: "o que foi lido, com a versão",
      write: "o que foi gravado, com a versão",
      lost: "gravação perdida",
    },
    figures: {
      title: (run) => `Números: ${run}`,
      whole: "Toda a execução",
      lost: "Gravações perdidas",
      wait: (name) => `Espera de ${name}`,
      finished: "Terminou aos",
      most: "Ao mesmo tempo, no máximo",
      none: "—",
      ms,
    },
    take: {
      title: "Leve com você",
      link: "Copiar o link",
      copied: "Link copiado",
      embed: "Copiar o código para incorporá-la",
      svg: "Imagem SVG",
      png: "Imagem PNG",
      json: "Trace em JSON",
      mermaid: "Diagrama do Mermaid",
      perfetto: "Trace do Chrome (Perfetto)",
      failed: (detail) => `Não foi possível preparar o arquivo: ${detail}. Tente outra vez.`,
    },
    nothing: "vazia",
    store: "Banco de dados",
    virtualTime: "tempo virtual",
    lostTitle: "Gravação perdida.",
    lost: (gone, says, should) =>
      should === undefined
        ? `A mudança de ${quoted(gone)} se perdeu: a sessão diz ${says}.`
        : `A mudança de ${quoted(gone)} se perdeu: o contador diz ${says} e deveria dizer ${should}.`,
    kept: (says, counter) => `Nada se perdeu: ${counter ? "o contador" : "a sessão"} diz ${says}.`,
    keptAll: "Nenhuma gravação se perdeu.",
    open: "Até aqui nada se perdeu.",
    unfinished: (texts) =>
      `Nenhuma gravação se perdeu, mas ${quoted(texts)} ${texts.length === 1 ? "ficou" : "ficaram"} por terminar.`,
    refused: (texts, says, counter) =>
      `Nenhuma gravação se perdeu, mas o banco de dados recusou ${texts.length === 1 ? "a" : "as"} de ${quoted(texts)}: ${counter ? "o contador" : "a sessão"} diz ${says}.`,
    unwritten: "Esta execução não grava nenhuma sessão: não há nada a perder.",
    source: {
      build: "Gravado com grammY e grammY runner quando esta página foi construída.",
      browser: "Gravado agora mesmo no seu navegador, com grammY e grammY runner de verdade.",
      failed:
        "Não foi possível carregar o motor no seu navegador: você vê a gravação feita quando esta página foi construída. Recarregue para tentar de novo.",
    },
  },
  playRun: {
    ms,
    status: {
      idle: "Pronto. Pressione “Executar”, ou escreva ao bot no chat.",
      running: "Executando…",
      ok: (answers, time) =>
        `Terminou: o bot enviou ${counted(answers, "mensagem", "mensagens")} em ${ms(time)} de tempo virtual.`,
      failedUpdates: (count) =>
        `O middleware de ${counted(count, "atualização", "atualizações")} falhou.`,
      deadlock: "Impasse: nada mais pode acontecer, e há mensagens por terminar.",
      timeout: (time) =>
        `O programa não tinha terminado depois de ${ms(time)} de tempo virtual, e foi interrompido ali.`,
      error: (line, error) =>
        line === null
          ? `O programa falhou: ${closed(error)}`
          : `O programa falhou na linha ${line}: ${closed(error)}`,
      compile: (line, sentence) => (line === null ? sentence : `Linha ${line}: ${sentence}`),
    },
    lost: (count) =>
      count === 0
        ? "Nenhuma gravação perdida"
        : counted(count, "gravação perdida", "gravações perdidas"),
    lostNone: "Gravações perdidas: ainda não se sabe",
    chat: {
      inPrivate: (name) => `o chat privado de ${name}`,
      inGroup: (title) => `o grupo ${title}`,
      bot: "Bot",
      edit: "Editar",
      at: (time) => ms(time),
      edited: (time) => `editada aos ${ms(time)}`,
      deleted: (time) => `apagada aos ${ms(time)}`,
      forwarded: (name) => `encaminhada de ${name}`,
      photo: "Foto",
      buttons: "Botões da mensagem",
    },
  },
};
