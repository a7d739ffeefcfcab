import { z } from "zod";

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((n) => n <= 65535);

const address = z.url({ protocol: /^https?$/ }).refine((text) => URL.canParse(text) && new URL(text).origin === text);

const schema = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: port.default(3000),
  ORIGIN: address.optional(),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)/)
    .optional(),
  QUICK_EXIT_URL: z.url({ protocol: /^https$/ }).default("https://be.wikipedia.org/"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

/** What to set, for each setting, in words that follow its name. */
const advice: Record<string, string> = {
  NODE_ENV: "is one of production, development, test",
  HOST: "is the address to listen on, as 127.0.0.1",
  PORT: "is a number from 0 to 65535",
  ORIGIN: "is the address people open, without a path, as https://reserve.example",
  DATA_DIR: "is the folder for the database and the secrets",
  DATABASE_URL: "is file: and a path, as file:./data/reserve.db, or the address of a PostgreSQL database",
  QUICK_EXIT_URL: "is the https address that quick exit leads to",
  LOG_LEVEL: "is one of silent, error, warn, info, debug",
};

export type Env = Omit<z.output<typeof schema>, "ORIGIN" | "DATABASE_URL"> & {
  ORIGIN: string;
  DATABASE_URL: string;
};

/**
 * Checks the settings and fills in the defaults.
 * Refuses a wrong setting with an Error that says in a sentence what to set.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).map(([name, value]) => [name, value === "" ? undefined : value]),
  );
  const result = schema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name} ${advice[name] ?? "is wrong"}; it was ${JSON.stringify(source[name] ?? "")}.`;
    });
    throw new Error(`The platform cannot start: ${lines.join(" ")} See .env.example.`);
  }
  const env = result.data;
  return {
    ...env,
    ORIGIN: env.ORIGIN ?? `http://localhost:${env.PORT}`,
    DATABASE_URL: env.DATABASE_URL ?? `file:${env.DATA_DIR}/reserve.db`,
  };
}

let current: Env | undefined;

/** The settings of this process, read once. */
export function env(): Env {
  return (current ??= readEnv(process.env));
}

/** Reads the settings anew at the next use. For tests, which give each file a database of its own. */
export function forgetEnv(): void {
  current = undefined;
}

/** Whether an address names a database of PostgreSQL; others name a file of SQLite. */
export function isPostgresql(url: string): boolean {
  return /^postgres(ql)?:/.test(url);
}

/** Folder of the project: migrations, catalogue and build output are found from here. */
export function projectRoot(): string {
  return process.env.APP_ROOT ?? process.cwd();
}
