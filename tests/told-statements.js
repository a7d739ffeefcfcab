// Loaded before the platform: writes each statement that SQLite runs into the file that TOLD_STATEMENTS names.
import Database from "better-sqlite3";
import { appendFileSync } from "node:fs";

const { prepare } = Database.prototype;
Database.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  for (const way of ["run", "get", "all", "iterate"]) {
    const ask = statement[way];
    statement[way] = (...values) => {
      appendFileSync(process.env.TOLD_STATEMENTS, `${JSON.stringify(sql)}\n`);
      return ask.apply(statement, values);
    };
  }
  return statement;
};
