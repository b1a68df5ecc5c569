/** Kinds of modules that cannot work in a simulation. */
export type Unsupported = "file-system" | "sockets" | "threads" | "processes";

const NODE: Readonly<Record<Unsupported, RegExp>> = {
  "file-system": /^(?:fs|fs\/promises|path|path\/(?:posix|win32)|sqlite)$/,
  sockets: /^(?:net|tls|dgram|dns|dns\/promises|http2|https)$/,
  threads: /^worker_threads$/,
  processes: /^(?:child_process|cluster)$/,
};

/** Packages that open files or connections: databases are behind one or the other. */
const PACKAGES: Partial<Readonly<Record<Unsupported, RegExp>>> = {
  "file-system":
    /^(?:fs-extra|graceful-fs|better-sqlite3|sqlite|sqlite3|lowdb|@grammyjs\/(?:files|storage-file))$/,
  sockets:
    /^(?:ws|socket\.io|undici|node-fetch|axios|got|pg|postgres|mysql2?|mongodb|mongoose|redis|ioredis|@redis\/client|@prisma\/client|typeorm|sequelize|knex|@supabase\/supabase-js|firebase-admin|@grammyjs\/storage-(?!file$|denokv$)[\w-]+)$/,
};

const DENO: Readonly<Record<string, Unsupported>> = {
  "std/fs": "file-system",
  "std/path": "file-system",
  "x/sqlite": "file-system",
  "x/postgres": "sockets",
  "x/mysql": "sockets",
  "x/mongo": "sockets",
  "x/redis": "sockets",
};

/** What a module would need of the platform that no simulation gives, if that is why it is missing. */
export function unsupportedModule(specifier: string): Unsupported | undefined {
  const deno = /^https:\/\/deno\.land\/(std|x)(?:@[^/]+)?\/([\w-]+)/.exec(specifier);
  if (deno !== null) return DENO[`${deno[1]}/${deno[2]}`];
  const bare = /^(?:node:)?([\w/]+)$/.exec(specifier)?.[1];
  const packaged =
    /^(?:(?:npm:|jsr:)\/?|https:\/\/esm\.sh\/)?((?:@[\w.-]+\/)?[\w.-]+)(?:[@/?].*)?$/.exec(
      specifier,
    )?.[1];
  return (bare && kindOf(bare, NODE)) || (packaged && kindOf(packaged, PACKAGES)) || undefined;
}

function kindOf(
  name: string,
  kinds: Partial<Readonly<Record<Unsupported, RegExp>>>,
): Unsupported | undefined {
  const found = Object.entries(kinds).find(([, pattern]) => pattern.test(name));
  return found?.[0] as Unsupported | undefined;
}
