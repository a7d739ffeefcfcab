import { Tangled } from "~/platform/markdown.server";
import { Mendable } from "./mendable";

/** Renders what stands in a field; a text that the renderer refuses is the person's to mend there. */
export function mendably(field: string, render: () => string): string {
  try {
    return render();
  } catch (error) {
    if (error instanceof Tangled) throw new Mendable(field, `errors:tangled.${error.tangle}`);
    throw error;
  }
}
