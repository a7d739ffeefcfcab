import { existsSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { holdAlone } from "~/platform/sqlite.server";

it("is one process's as long as it holds it, and then another's", () => {
  const file = join(mkdtempSync(join(tmpdir(), "reserve-held-")), "reserve.db");
  const letGo = holdAlone(file);
  expect(statSync(`${file}-held`).mode & 0o777).toBe(0o600);
  expect(() => holdAlone(file)).toThrow(/^The platform cannot start: another process serves .*reserve\.db\./);
  letGo();
  expect(existsSync(`${file}-held`)).toBe(false);
  holdAlone(file)();
});
