import { zodResolver } from "@hookform/resolvers/zod";
import { type FormEvent, useMemo } from "react";
import {
  type FieldErrors,
  type FieldValues,
  type Resolver,
  useForm,
  type UseFormRegisterReturn,
} from "react-hook-form";
import type { z } from "zod";
import type { FormErrors, FormValues, Refused } from "./parse-form";

/** What fields and the summary need of a form, with scripts or without. */
export interface AppForm {
  values: FormValues;
  errors: FormErrors;
  /** Attributes for the control of a field. */
  control(name: string): Partial<UseFormRegisterReturn> & { name: string };
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
}

type SubmitterEvent = FormEvent<HTMLFormElement> & { nativeEvent: SubmitEvent };

/**
 * A form whose fields are checked in the browser by the schema that the server uses, before it is sent.
 * It is sent as any HTML form is; without scripts the server alone checks it. `refused` is what came back with 422.
 */
export function useAppForm(
  schema: z.ZodObject,
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
  const form = useForm<FieldValues>({
    // The parsed output is not used in the browser: the form itself is sent.
    resolver: zodResolver(schema) as unknown as Resolver<FieldValues>,
    defaultValues: values,
    errors: serverErrors,
    shouldFocusError: false,
  });
  const errors = Object.fromEntries(
    Object.entries(form.formState.errors).map(([name, error]) => [name, messageOf(error)]),
  );
  return {
    values,
    errors,
    control: (name) => form.register(name),
    onSubmit: (event) => {
      const { submitter } = (event as SubmitterEvent).nativeEvent;
      const element = event.currentTarget;
      // A button that leads elsewhere (a preview, a saved draft) sends what is there, checked by the server.
      if (submitter instanceof HTMLButtonElement && submitter.formNoValidate) return;
      void form.handleSubmit(
        () => element.submit(),
        () => setTimeout(() => document.getElementById("error-summary")?.focus()),
      )(event);
    },
  };
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
  return typeof message === "string" && message.startsWith("errors:") ? message : "errors:invalid";
}
