import { type FormEvent, useEffect, useState } from "react";
import type { Refused } from "./parse-form";
import { type AppForm, plainForm } from "./use-app-form";

/**
 * A form that first asks the browser for a passkey and then sends what it says in the field `response`. `ready` turns
 * true once scripts run in a browser that knows passkeys: before, the page says that it needs them.
 */
export function usePasskeyForm(
  ask: () => Promise<object>,
  refused: Refused | undefined,
): { form: AppForm; ready: boolean } {
  const [ready, setReady] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => setReady("PublicKeyCredential" in window), []);
  const plain = plainForm({ start: { response: "" }, refused });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    setFailed(false);
    ask().then(
      (response) => {
        element.querySelector<HTMLInputElement>("input[name=response]")!.value = JSON.stringify(response);
        element.submit();
      },
      () => setFailed(true),
    );
  };
  const errors = failed ? { form: "errors:passkeyFailed" } : plain.errors;
  return { form: { ...plain, values: { ...plain.values, response: "" }, errors, onSubmit: send }, ready };
}
