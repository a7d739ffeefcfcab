import { afterEach, beforeEach, expect, vi } from "vitest";
import "~/locales/all.server";

/** An unexpected console.error fails the test. */
let complaints: unknown[][] = [];

beforeEach(() => {
  complaints = [];
  vi.spyOn(console, "error").mockImplementation((...words) => void complaints.push(words));
});

afterEach(() => {
  expect(complaints).toEqual([]);
});
