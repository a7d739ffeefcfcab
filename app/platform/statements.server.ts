import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type Database from "better-sqlite3";
import { Prisma } from "./prisma/client";
import { KeptReadings } from "./kept-readings.server";
import { type Effect, effectOf, tablesWritten } from "./shown-tables";
import type { Sql, Written } from "./sql";

/** Statements that are kept prepared; those of lists of changing length would otherwise be without end. */
const mostKept = 500;
/** Readings that are kept until what they were read from changes; one may have the words of 140 comments. */
const mostReadings = 24;

type Values = unknown[];
type Row = Record<string, unknown>;

/** What a statement writes, and what that means for pages that visitors are shown; null where it only reads. */
interface Writes {
  effect: Effect;
  tables: readonly string[] | "all";
}

function writesOf(sql: string): Writes | null {
  const writes = { effect: effectOf(sql), tables: tablesWritten(sql) };
  return writes.effect === "none" && writes.tables.length === 0 ? null : writes;
}

/** A value as the adapter stores it: its moments are text, its yes and no are numbers. */
function stored(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace("Z", "+00:00");
  if (typeof value === "boolean") return value ? 1 : 0;
  return value ?? null;
}

/** How what a column holds is read, by the type that it was made with. */
function readerOf({ name, type }: Database.ColumnDefinition): { name: string; read: (value: unknown) => unknown } {
  const kind = type?.toUpperCase();
  if (kind === "BOOLEAN") return { name, read: (value) => value !== 0n };
  if (kind === "DATETIME")
    return { name, read: (value) => new Date(typeof value === "bigint" ? Number(value) : String(value)) };
  return { name, read: (value) => (typeof value === "bigint" ? Number(value) : value) };
}

/** A prepared statement in the shape in which the adapter asks for one; the values come with each run. */
class Kept {
  private columnsOnce: Database.ColumnDefinition[] | undefined;
  private readersOnce: ReturnType<typeof readerOf>[] | undefined;

  constructor(
    private readonly statement: Database.Statement,
    private readonly writes: Writes | null,
    private readonly note: (writes: Writes) => void,
  ) {}

  get reader(): boolean {
    return this.statement.reader;
  }

  columns(): Database.ColumnDefinition[] {
    return (this.columnsOnce ??= this.statement.columns());
  }

  run(values: Values = []): Database.RunResult {
    const result = this.statement.run(...values);
    if (this.writes) this.note(this.writes);
    return result;
  }

  rows(values: Values): unknown[] {
    const rows = this.statement.raw().all(...values);
    // What writes may also give rows.
    if (this.writes) this.note(this.writes);
    return rows;
  }

  objects(values: Values): Row[] {
    const readers = (this.readersOnce ??= this.columns().map(readerOf));
    return (this.rows(values) as unknown[][]).map((row) => {
      const object: Row = {};
      for (let at = 0; at < row.length; at += 1) {
        const { name, read } = readers[at]!;
        object[name] = row[at] === null ? null : read(row[at]);
      }
      return object;
    });
  }

  bind(values: Values) {
    const { reader } = this;
    return {
      reader,
      run: () => this.run(values),
      columns: () => this.columns(),
      raw: () => ({ all: () => this.rows(values) }),
    };
  }
}

/** The statements of a connection, each prepared once. */
export class Statements {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly prepareAnew: (sql: string) => Database.Statement,
    private readonly note: (writes: Writes) => void,
  ) {}

  prepare(sql: string): Kept {
    const statement = this.kept.get(sql) ?? new Kept(this.prepareAnew(sql), writesOf(sql), this.note);
    // The last that was used stands last; the first goes.
    this.kept.delete(sql);
    this.kept.set(sql, statement);
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value!);
    return statement;
  }
}

/** Asks in SQL on the connection that Prisma uses, without Prisma's client between. */
class StraightSqlite implements Sql {
  constructor(private readonly statements: Statements) {}

  // In the same turn as the call: whoever asks twice in a row knows that nothing comes between.
  async $queryRaw<T>(query: Written, ...values: Values): Promise<T> {
    const { sql, values: all } = written(query, values);
    return this.statements.prepare(sql).objects(all.map(stored)) as T;
  }

  async $executeRaw(query: Written, ...values: Values): Promise<number> {
    const { sql, values: all } = written(query, values);
    return this.statements.prepare(sql).run(all.map(stored)).changes;
  }
}

function written(query: Written, values: Values): Prisma.Sql {
  return query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
}

type Adapter = Awaited<ReturnType<PrismaBetterSqlite3["connect"]>>;

/**
 * Has no transaction outlive its end. SQLite takes one back itself where the disk is full, and then there is none to
 * take back; a COMMIT that was refused leaves one open, into which others would write.
 */
function closeWhole(adapter: Adapter, client: Database.Database, ended: () => void): void {
  const start = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (level) => {
    const turn = await start(level);
    const execute = turn.executeRaw.bind(turn);
    turn.executeRaw = async (query) => (query.sql === "ROLLBACK" && !client.inTransaction ? 0 : execute(query));
    for (const end of ["commit", "rollback"] as const) {
      const own = turn[end].bind(turn);
      turn[end] = async () => {
        if (client.inTransaction) client.exec("ROLLBACK");
        ended();
        return own();
      };
    }
    return turn;
  };
}

/**
 * Prisma's adapter of SQLite, with statements that stay prepared: to read a statement and to plan it takes SQLite about
 * as long as to run it. SQLite plans one anew by itself when the tables have changed.
 */
export class PreparedSqlite extends PrismaBetterSqlite3 {
  private opened:
    { adapter: Adapter; client: Database.Database; statements: Statements; foreign: Database.Statement } | undefined;
  private changes = 0;
  private changing = false;
  private foreign: unknown;
  private readonly readings = new KeptReadings(mostReadings);
  /** Tables into which the transaction that is open has written. */
  private touched: Set<string> | "all" = new Set();

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const { client } = adapter as unknown as { client: Database.Database };
    const foreign = client.prepare("PRAGMA data_version").pluck();
    const statements = new Statements(client.prepare.bind(client), (writes) => this.note(writes));
    client.prepare = ((sql: string) => statements.prepare(sql)) as unknown as Database.Database["prepare"];
    closeWhole(adapter, client, () => this.note({ effect: "ends", tables: [] }));
    this.opened = { adapter, client, statements, foreign };
    return adapter;
  }

  private get connected() {
    if (!this.opened) throw new Error("The database is not connected yet.");
    return this.opened;
  }

  /** Counts each change, and the end of its transaction: until then readers on this connection saw what might not hold. */
  private note({ effect, tables }: Writes): void {
    this.noteTables(effect, tables);
    if (effect === "none") return;
    if (effect === "shown") this.changing = true;
    else if (!this.changing) return;
    else this.changing = false;
    this.changes += 1;
  }

  private noteTables(effect: Effect, tables: Writes["tables"]): void {
    if (effect === "ends") {
      this.readings.changed(this.touched);
      this.touched = new Set();
      return;
    }
    this.readings.changed(tables);
    if (tables === "all") this.touched = "all";
    else if (this.touched !== "all") for (const table of tables) this.touched.add(table);
  }

  /** Notes what other connections and processes have changed. */
  private lookAround(): void {
    const foreign = this.connected.foreign.get();
    if (foreign === this.foreign) return;
    this.foreign = foreign;
    this.changes += 1;
    this.readings.changed("all");
  }

  /** Goes up when what visitors may be shown has changed, by whichever connection or process. */
  shown(): number {
    this.lookAround();
    return this.changes;
  }

  /** What is kept under the key, or what `read` gives, which asks these tables alone. */
  kept<T>(key: string, tables: readonly string[], read: () => Promise<T>): Promise<T> {
    this.lookAround();
    return this.readings.read(key, tables, read);
  }

  /** The connection, asked in SQL. */
  straight(): Sql {
    return new StraightSqlite(this.connected.statements);
  }

  /** Runs the work in a transaction, which takes its turn among those of Prisma's client. */
  async straightTransaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
    const { adapter, client, statements } = this.connected;
    const turn = await adapter.startTransaction();
    try {
      const result = await work(this.straight());
      statements.prepare("COMMIT").run();
      await turn.commit();
      return result;
    } catch (error) {
      // A transaction that SQLite has given up itself is over already.
      if (client.inTransaction) statements.prepare("ROLLBACK").run();
      await turn.rollback();
      throw error;
    }
  }
}
