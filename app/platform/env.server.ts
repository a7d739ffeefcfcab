import { z } from "zod";

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((n) => n <= 65535);

const address = z.url({ protocol: /^https?$/ }).refine((text) => URL.canParse(text) && new URL(text).origin === text);

const days = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .refine((n) => n >= 1 && n <= 399);

const schema = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: port.default(3000),
  ORIGIN: address.optional(),
  ONION_ORIGIN: z
    .string()
    .regex(/^http:\/\/[a-z2-7]{56}\.onion$/)
    .optional(),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)/)
    .optional(),
  DATABASE_SESSION_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+/)
    .optional(),
  DRAIN_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .default(0),
  QUICK_EXIT_URL: z.url({ protocol: /^https$/ }).default("https://be.wikipedia.org/"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  BACKUP_FOLDER: z.string().default(""),
  BACKUP_TO: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((keys) => keys.every((key) => /^age1[a-z0-9]+$/.test(key))),
  BACKUP_KEEP: days.default(30),
  BACKUP_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default("02:30"),
  METRICS_PORT: port.refine((n) => n > 0).optional(),
});

/** What to set, for each setting, in words that follow its name. */
const advice: Record<string, string> = {
  NODE_ENV: "is one of production, development, test",
  HOST: "is the address to listen on, as 127.0.0.1",
  PORT: "is a number from 0 to 65535",
  ORIGIN: "is the address people open, without a path, as https://reserve.example",
  ONION_ORIGIN: "is the onion address under which the same platform is open, as http://….onion",
  DATA_DIR: "is the folder for the database and the secrets",
  DATABASE_URL: "is file: and a path, as file:./data/reserve.db, or the address of a PostgreSQL database",
  DATABASE_SESSION_URL: "is the address of the same PostgreSQL database past a pool of connections, or empty",
  DRAIN_SECONDS: "is how many seconds a process that is to end serves on, so that a proxy notices, from 0 to 999",
  QUICK_EXIT_URL: "is the https address that quick exit leads to",
  LOG_LEVEL: "is one of silent, error, warn, info, debug",
  BACKUP_FOLDER: "is the folder for a backup each day",
  BACKUP_TO: "is one public key of age or several, as age1…; they stand apart by spaces",
  BACKUP_KEEP: "is for how many days backups are kept, from 1 to 399",
  BACKUP_AT: "is the time of the day, in UTC, from which the day's backup is made, as 02:30",
  METRICS_PORT: "is a number from 1 to 65535, on loopback alone, or empty",
};

export type Env = Omit<z.output<typeof schema>, "ORIGIN" | "DATABASE_URL" | "DATABASE_SESSION_URL"> & {
  ORIGIN: string;
  DATABASE_URL: string;
  DATABASE_SESSION_URL: string;
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
  const database = env.DATABASE_URL ?? `file:${env.DATA_DIR}/reserve.db`;
  return {
    ...env,
    ONION_ORIGIN: env.ONION_ORIGIN,
    METRICS_PORT: env.METRICS_PORT,
    ORIGIN: env.ORIGIN ?? `http://localhost:${env.PORT}`,
    DATABASE_URL: database,
    DATABASE_SESSION_URL: env.DATABASE_SESSION_URL ?? database,
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
