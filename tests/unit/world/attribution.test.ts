import ts from "typescript";
import { describe, expect, test } from "vitest";
import { createNodeRealm, type TraceEvent } from "../../../playground/index.js";
import { runSource } from "../../helpers/scenarios.js";

const bot = (middleware: string) => `
import { Bot, session, type Context, type SessionFlavor } from "grammy";
import { run, sequentialize } from "@grammyjs/runner";
type MyContext = Context & SessionFlavor<{ texts: string[] }>;
const bot = new Bot<MyContext>(process.env.BOT_TOKEN!);
${middleware}
bot.use(session({ initial: () => ({ texts: [] as string[] }) }));
bot.on("message:text", async (ctx) => {
  await Promise.all([ctx.api.sendChatAction(ctx.chat.id, "typing").catch(() => {}), null]);
  await new Promise<void>((resolve) => setTimeout(resolve, 3));
  ctx.session.texts.push(ctx.message.text);
  console.log(ctx.message.text);
  await ctx.reply(ctx.message.text);
});
run(bot);
`;
/** Three updates of one batch, one of them of another chat. */
const arrivals = [
  { at: 50, from: "Alice", text: "1" },
  { at: 50, from: "Alice", text: "2" },
  { at: 50, from: "Bob", text: "3" },
];

/** The update that an event's own data names, where it does. */
function named(event: TraceEvent): number | undefined {
  if (event.kind === "console") return Number(event.text);
  if (event.kind === "call-requested" && typeof event.payload.text === "string") {
    return Number(event.payload.text);
  }
  if (event.kind === "write-requested") {
    return Number((event.value as { texts: string[] }).texts.at(-1));
  }
  return undefined;
}

describe.each(["async-context", "reactions"] as const)("%s", (causality) => {
  test.each([
    ["without sequentialize", ""],
    ["across sequentialize", "bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));"],
  ])("names the update that caused each event, %s", async (_, middleware) => {
    const { trace, status } = await runSource(bot(middleware), { arrivals }, causality);
    expect(status).toBe("ok");
    const checked = trace.filter((event) => named(event) !== undefined);
    expect(checked).toHaveLength(9); // a line, a reply and a write of each
    for (const event of checked) expect((event as { update: number }).update).toBe(named(event));
    const reads = trace.filter((event) => event.kind === "read-completed");
    expect(reads.map((event) => [event.update, event.key]).sort()).toEqual([
      [1, "101"],
      [2, "101"],
      [3, "102"],
    ]);
  });
});

test("reactions lose track of a program whose async functions are not lowered: the check can fail", async () => {
  const code = ts.transpileModule(bot(""), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  }).outputText;
  const realm = await createNodeRealm({ causality: "reactions" });
  try {
    const program = { file: "bot.ts", language: "ts", code, map: "" } as const;
    const { trace } = await realm.run(program, { arrivals });
    const checked = trace.filter((event) => named(event) !== undefined);
    const wrong = checked.filter((event) => (event as { update: unknown }).update !== named(event));
    expect(wrong.length).toBeGreaterThan(0);
  } finally {
    realm.close();
  }
});
