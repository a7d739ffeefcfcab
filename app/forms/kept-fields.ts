import { fieldsIn, type KeptFields } from "~/domain/kept-places";

/** The words of a form as it stands in the page, that are worth keeping. */
export function fieldsNow(form: HTMLFormElement): KeptFields {
  const sent = new FormData(form);
  const names = new Set([...form.elements].map((control) => (control as HTMLInputElement).name).filter(Boolean));
  // A box that is not ticked is not sent, and still says something.
  return fieldsIn(Object.fromEntries([...names].map((name) => [name, textOf(sent.get(name))])));
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value : "";
}
