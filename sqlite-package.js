// Which package of SQLite a Node takes. From 24.19 on, Node ends the process when better-sqlite3 12 gives a statement back;
// version 13 stands on Node's stable interface, and needs a Node that has its tenth version: 22.14 or newer.
const older = Number(process.versions.node.split(".")[0]) < 24;

/**
 * Puts the package that this Node takes in the place of better-sqlite3, in what is built and in tests.
 * @type {Record<string, string>}
 */
export const sqlitePackage = older ? {} : { "better-sqlite3": "better-sqlite3-13" };
