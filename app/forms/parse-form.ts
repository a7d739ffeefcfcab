import { data, redirect, type TypedResponse } from "@remix-run/node";
import type { z } from "zod";
import { isSaid, say } from "~/domain/mistakes";
import { Mendable } from "~/domain/mendable";
import { refuse } from "~/platform/refuse";
import { takesFile, takesSeveral } from "./takes-several";

export type FormValues = Record<string, string | string[]>;
export type FormErrors = Record<string, string>;

/** What a page gets back with status 422: what was typed, and what is wrong, by field ("form" for the whole). */
export interface Refused {
  values: FormValues;
  errors: FormErrors;
}

/** Fields that are never sent back into a page. */
const never = /passphrase|secret|^code|recoveryCode/i;

/** Words that are never sent back either, whatever the field: a private key that was pasted by mistake. */
const neverSaid = /AGE-SECRET-KEY-/i;

interface Typed {
  values: Record<string, unknown>;
  errors: FormErrors;
}

const strict = new TextDecoder("utf-8", { fatal: true });

/** Decodes application/x-www-form-urlencoded, telling broken UTF-8 from text (URLSearchParams hides it). */
function decode(part: string): string {
  // The engine's own way is many times as fast, and throws where a sign is broken or stands for itself.
  if (/^[\t-~]*$/.test(part)) {
    try {
      return decodeURIComponent(part.replaceAll("+", " ")).replace(/^\uFEFF/, "");
    } catch {
      // What is broken is told from what is odd below.
    }
  }
  const bytes: number[] = [];
  for (let i = 0; i < part.length; i += 1) {
    const character = part[i]!;
    const pair = part.slice(i + 1, i + 3);
    if (character === "+") bytes.push(32);
    else if (character === "%" && /^[0-9a-f]{2}$/i.test(pair)) {
      bytes.push(parseInt(pair, 16));
      i += 2;
    } else bytes.push(part.charCodeAt(i) & 255);
  }
  return strict.decode(Uint8Array.from(bytes));
}

async function read(request: Request): Promise<Map<string, (string | File)[]>> {
  const type = request.headers.get("Content-Type") ?? "";
  const entries = new Map<string, (string | File)[]>();
  const add = (name: string, value: string | File) => entries.set(name, [...(entries.get(name) ?? []), value]);
  if (type.startsWith("multipart/form-data")) {
    const form = await request.formData().catch(() => refuse(400, "brokenForm"));
    for (const [name, value] of form) add(name, value);
  } else {
    const body = Buffer.from(await request.arrayBuffer()).toString("latin1");
    for (const pair of body.split("&").filter(Boolean)) {
      const [name = "", ...rest] = pair.split("=");
      try {
        add(decode(name), decode(rest.join("=")));
      } catch {
        add(name, "\uFFFD");
      }
    }
  }
  return entries;
}

/** Takes from the request the fields that the schema names, and nothing else. */
async function take(request: Request, schema: z.ZodObject): Promise<Typed> {
  const sent = await read(request);
  const values: Record<string, unknown> = {};
  const errors: FormErrors = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const all = sent.get(name) ?? [];
    if (takesFile(field)) {
      // A browser sends an empty file without a name where none was chosen.
      values[name] = all.find((value) => typeof value !== "string" && (value.name !== "" || value.size > 0));
      continue;
    }
    if (all.some((value) => typeof value !== "string")) errors[name] = say("fileNotText");
    const texts = all.filter((value) => typeof value === "string");
    values[name] = takesSeveral(field) ? texts : (texts[0] ?? "");
  }
  return { values, errors };
}

function shown(values: Record<string, unknown>): FormValues {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => !never.test(name) && !neverSaid.test(String(value)))
      .map(([name, value]) => [
        name,
        Array.isArray(value) ? value.map(String) : typeof value === "string" ? value : "",
      ]),
  );
}

/** Messages by field, the first of each. */
export function errorsOf(error: z.ZodError): FormErrors {
  const errors: FormErrors = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "form");
    errors[field] ??= isSaid(issue.message) ? issue.message : say("invalid");
  }
  return errors;
}

/** Answers 422 with what was typed and what is wrong. */
export function unprocessable<R extends Refused>(refused: R) {
  return data(refused, { status: 422 });
}

/** Reads the form by the schema: the parsed data, or what to send back. */
export async function parseForm<S extends z.ZodObject>(
  request: Request,
  schema: S,
): Promise<{ ok: true; data: z.output<S>; values: FormValues } | ({ ok: false } & Refused)> {
  const typed = await take(request, schema);
  const values = shown(typed.values);
  const result = schema.safeParse(typed.values);
  if (result.success && Object.keys(typed.errors).length === 0) return { ok: true, data: result.data, values };
  const errors = { ...(result.success ? {} : errorsOf(result.error)), ...typed.errors };
  return { ok: false, values, errors };
}

/** The data of a form in which nothing is typed: 400 for what no page of this site sends. */
export async function formSent<S extends z.ZodObject>(request: Request, schema: S): Promise<z.output<S>> {
  const form = await parseForm(request, schema);
  return form.ok ? form.data : refuse(400, "brokenForm");
}

/**
 * The whole of an action with a form: parse, one verb, redirect. Mistakes that the person can mend,
 * found by the schema or by the verb, come back as 422 with what was typed.
 */
export async function withForm<S extends z.ZodObject>(
  request: Request,
  schema: S,
  act: (input: z.output<S>) => Promise<Response>,
): Promise<ReturnType<typeof unprocessable> | TypedResponse<never>> {
  const form = await parseForm(request, schema);
  if (!form.ok) return unprocessable({ values: form.values, errors: form.errors });
  try {
    // A response sends the person elsewhere: the page itself gets nothing of it.
    return (await act(form.data)) as TypedResponse<never>;
  } catch (error) {
    if (!(error instanceof Mendable)) throw error;
    return unprocessable({ values: form.values, errors: { [error.field]: error.message } });
  }
}

/**
 * The whole of an action that shows what was typed as it will be read: the form comes back with it, or with what is
 * wrong.
 */
export async function withPreview<S extends z.ZodObject, P>(
  request: Request,
  schema: S,
  show: (input: z.output<S>, values: FormValues) => Promise<P> | P,
) {
  const { values, ...form } = await parseForm(request, schema);
  if (!form.ok) return unprocessable({ values, errors: form.errors });
  try {
    return data({ values, errors: {}, shown: await show(form.data, values) });
  } catch (error) {
    if (!(error instanceof Mendable)) throw error;
    return unprocessable({ values, errors: { [error.field]: error.message } });
  }
}

/** Redirect after a deed (303), to an address of this site. */
export function seeOther(path: string, headers?: HeadersInit): Response {
  return redirect(path, { status: 303, headers });
}

/** The address to go back to, if it is a path of this site; else the fallback. */
export function localPath(text: unknown, fallback: string): string {
  if (typeof text !== "string" || text.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) return fallback;
  if (text.includes("\\")) return fallback;
  const base = "http://here.invalid";
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  // Parts such as /.. go when an address is read, and what they leave may begin with two slashes: another site.
  if (url?.origin !== base || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}

/** A place in a list as the address names it: a whole number from 1, or nothing. */
export function placeAsked(request: Request, name: string): number | undefined {
  const text = new URL(request.url).searchParams.get(name) ?? "";
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
