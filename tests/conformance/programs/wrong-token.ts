import { Bot } from "grammy";

async function main() {
  // One that nobody has, and one that is none.
  for (const token of ["1:wrong", "wrong"]) {
    await new Bot(token).start().catch((error: Error) => console.log(token, error.message));
  }
}

void main();
