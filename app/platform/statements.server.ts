import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type Database from "better-sqlite3";

/** Statements that are kept prepared; those of lists of changing length would otherwise be without end. */
const mostKept = 500;

type Values = unknown[];

/** A prepared statement in the shape in which the adapter asks for one; the values come with each run. */
class Kept {
  private columnsOnce: Database.ColumnDefinition[] | undefined;

  constructor(private readonly statement: Database.Statement) {}

  get reader(): boolean {
    return this.statement.reader;
  }

  columns(): Database.ColumnDefinition[] {
    return (this.columnsOnce ??= this.statement.columns());
  }

  run(values: Values = []): Database.RunResult {
    return this.statement.run(...values);
  }

  rows(values: Values): unknown[] {
    return this.statement.raw().all(...values);
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

  constructor(private readonly prepareAnew: (sql: string) => Database.Statement) {}

  prepare(sql: string): Kept {
    const statement = this.kept.get(sql) ?? new Kept(this.prepareAnew(sql));
    // The last that was used stands last; the first goes.
    this.kept.delete(sql);
    this.kept.set(sql, statement);
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value!);
    return statement;
  }
}

/**
 * Prisma's adapter of SQLite, with statements that stay prepared: to read a statement and to plan it takes SQLite about
 * as long as to run it. SQLite plans one anew by itself when the tables have changed.
 */
export class PreparedSqlite extends PrismaBetterSqlite3 {
  override async connect(): ReturnType<PrismaBetterSqlite3["connect"]> {
    const adapter = await super.connect();
    const { client } = adapter as unknown as { client: Database.Database };
    const statements = new Statements(client.prepare.bind(client));
    client.prepare = ((sql: string) => statements.prepare(sql)) as unknown as Database.Database["prepare"];
    return adapter;
  }
}
