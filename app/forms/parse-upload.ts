import { unstable_parseMultipartFormData as parseMultipart } from "@remix-run/node";
import type { TypedResponse } from "@remix-run/node";
import type { z } from "zod";
import { Mendable } from "~/domain/mendable";
import { sayBack } from "~/domain/mistakes";
import { refuse } from "~/platform/refuse";
import { errorsOf, type FormErrors, type FormValues, unprocessable } from "./parse-form";

/** What was made of a file while it came; it goes again where nothing comes of it. */
interface Brought {
  discard(): Promise<void>;
}

/** The most bytes of a field beside the file. */
const mostOfField = 16 * 1024;

async function textOf(data: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of data) {
    bytes += part.length;
    if (bytes > mostOfField) refuse(400, "brokenForm");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/**
 * The whole of an action with a large file, in the field `file`: it is brought to its place as it comes, never held in
 * memory; then the other fields are read by the schema and one verb is done. Where anything fails, the file goes again.
 * Mistakes that the person can mend come back as 422.
 */
export async function withUpload<S extends z.ZodObject, F extends Brought>(
  request: Request,
  schema: S,
  bring: (data: AsyncIterable<Uint8Array>) => Promise<F>,
  act: (input: z.output<S>, file: F) => Promise<Response>,
): Promise<ReturnType<typeof unprocessable> | TypedResponse<never>> {
  let file: F | undefined;
  const errors: FormErrors = {};
  const values: FormValues = {};
  try {
    try {
      await parseMultipart(request, async ({ name = "", data }) => {
        if (name !== "file" || file) {
          if (Object.hasOwn(schema.shape, name)) values[name] = await textOf(data);
          else await textOf(data);
          return undefined;
        }
        file = await bring(data).catch(async (error: unknown) => {
          if (!(error instanceof Mendable)) throw error;
          errors[error.field] = error.message;
          // Browsers show no answer before they have sent their form.
          for await (const _ of data) continue;
          return undefined;
        });
        return undefined;
      });
    } catch (error) {
      if (error instanceof Response) throw error;
      // The form ended in its middle, or is none.
      refuse(400, "brokenForm");
    }
    const form = schema.safeParse(values);
    if (!form.success) Object.assign(errors, errorsOf(form.error));
    // A form that has no part for a file chose none either.
    if (!file) errors.file ??= sayBack("video.choose");
    if (!form.success || !file) return unprocessable({ values, errors });
    const answer = (await act(form.data, file)) as TypedResponse<never>;
    file = undefined;
    return answer;
  } catch (error) {
    if (!(error instanceof Mendable)) throw error;
    return unprocessable({ values, errors: { [error.field]: error.message } });
  } finally {
    await file?.discard();
  }
}
