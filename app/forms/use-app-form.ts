import { type FormEvent, useEffect, useMemo } from "react";
import {
  type FieldErrors,
  type FieldValues,
  type Resolver,
  useForm,
  type UseFormRegisterReturn,
} from "react-hook-form";
import type { z } from "zod";
import { isSaid } from "~/domain/mistakes";
import type { FormErrors, FormValues, Refused } from "./parse-form";
import { takesSeveral } from "./takes-several";

/** What fields and the summary need of a form, with scripts or without. */
export interface AppForm {
  values: FormValues;
  errors: FormErrors;
  /** Attributes for the control of a field. */
  control(name: string): Partial<UseFormRegisterReturn> & { name: string };
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
}

/** Fetches the schema of a form; the same function at every render. */
export type LoadSchema = () => Promise<z.ZodObject>;

function resolverOf(schema: LoadSchema): Resolver<FieldValues> {
  return async (values, ...given) => {
    const [{ zodResolver }, loaded] = await Promise.all([import("@hookform/resolvers/zod"), schema()]);
    // A field that the page does not show is empty, as it is for the server.
    const whole = Object.fromEntries(
      Object.entries(loaded.shape).map(([name, field]) => [name, values[name] ?? (takesSeveral(field) ? [] : "")]),
    );
    // The parsed output is not used in the browser: the form itself is sent.
    return (zodResolver(loaded) as unknown as Resolver<FieldValues>)(whole, ...given);
  };
}

type SubmitterEvent = FormEvent<HTMLFormElement> & { nativeEvent: SubmitEvent };

/**
 * A form whose fields are checked in the browser by the schema that the server uses, before it is sent.
 * The schema, and with it zod, is fetched once somebody begins to fill the form in: the first view goes without.
 * It is sent as any HTML form is; without scripts the server alone checks it. `refused` is what came back with 422.
 */
export function useAppForm(
  schema: LoadSchema,
  { start = {}, refused }: { start?: FormValues; refused?: Refused | undefined } = {},
): AppForm {
  const values = useMemo(() => ({ ...start, ...refused?.values }), [start, refused]);
  const serverErrors = useMemo<FieldErrors>(
    () =>
      Object.fromEntries(
        Object.entries(refused?.errors ?? {}).map(([name, message]) => [name, { type: "server", message }]),
      ),
    [refused],
  );
  const resolver = useMemo(() => resolverOf(schema), [schema]);
  useEffect(() => {
    const fetchEarly = () => void schema().catch(() => undefined);
    addEventListener("input", fetchEarly, { once: true });
    return () => removeEventListener("input", fetchEarly);
  }, [schema]);
  const form = useForm<FieldValues>({
    resolver,
    defaultValues: values,
    errors: serverErrors,
    shouldFocusError: false,
  });
  const { submitCount } = form.formState;
  useEffect(() => {
    // After each attempt, once the summary stands on the page.
    if (submitCount > 0) document.getElementById("error-summary")?.focus();
  }, [submitCount]);
  const errors = Object.fromEntries(
    Object.entries(form.formState.errors).map(([name, error]) => [name, messageOf(error)]),
  );
  return {
    values,
    errors,
    control: (name) => {
      const { ref, ...control } = form.register(name);
      return { ...control, ref: (element) => keeping(name, () => ref(element)) };
    },
    onSubmit: (event) => {
      const { submitter } = (event as SubmitterEvent).nativeEvent;
      const element = event.currentTarget;
      // A button that leads elsewhere (a preview, a saved draft) sends what is there, checked by the server.
      if (submitter instanceof HTMLButtonElement && submitter.formNoValidate) return;
      for (const [name, value] of Object.entries(held(element, values))) form.setValue(name, value);
      const check = form.handleSubmit(() => element.submit());
      // Where the schema cannot be fetched, the server alone checks the form.
      check(event).catch(() => element.submit());
    },
  };
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

/**
 * React Hook Form puts the value a field began with into the field when it takes it over. What a person has typed or
 * ticked before the scripts of the page were there stays instead.
 */
function keeping(name: string, takeOver: () => void): void {
  const controls = [...document.getElementsByName(name)] as Control[];
  const before = controls.map((control) => (isBox(control) ? control.checked : control.value));
  takeOver();
  controls.forEach((control, at) => {
    const was = before[at];
    if (typeof was === "boolean") (control as HTMLInputElement).checked = was;
    else if (was !== undefined) control.value = was;
  });
}

/** What the fields of a form hold now, as the schema takes it: the page itself is what counts. */
function held(form: HTMLFormElement, start: FormValues): Record<string, string | string[]> {
  const sent = new FormData(form);
  const controls = ([...form.elements] as Control[]).filter(({ name }) => name);
  return Object.fromEntries(
    controls.map((control) => {
      const { name, type } = control;
      const alike = controls.filter((other) => other.name === name);
      const several = type === "checkbox" && (alike.length > 1 || Array.isArray(start[name]));
      const texts = sent.getAll(name).filter((value) => typeof value === "string");
      return [name, several ? texts : (texts[0] ?? "")];
    }),
  );
}

/** The same for pages without scripts: nothing but what is to be shown. */
export function plainForm({
  start = {},
  refused,
}: { start?: FormValues; refused?: Refused | undefined } = {}): AppForm {
  return { values: { ...start, ...refused?.values }, errors: refused?.errors ?? {}, control: (name) => ({ name }) };
}

function messageOf(error: unknown): string {
  if (Array.isArray(error)) return messageOf(error.find(Boolean));
  const message = (error as { message?: unknown } | undefined)?.message;
  return typeof message === "string" && isSaid(message) ? message : "errors:invalid";
}
