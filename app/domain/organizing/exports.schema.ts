import { z } from "zod";
import { choice, longText } from "~/domain/fields";
import { exportFormats, type ExportKind, wholeKinds } from "./exports";

/** What is asked for in bulk, and why; the second organizer reads the reason. */
export const exportSchema = z.object({
  kind: choice(wholeKinds),
  reason: longText({ min: 10, max: 500 }),
});

/** What a view of the matrix, or of the board, is asked for with; the view itself stands in the address. */
export const viewExportSchema = z.object({ format: choice(exportFormats), reason: exportSchema.shape.reason });

export interface ExportAsked {
  kind: ExportKind;
  reason: string;
  /** A view of the matrix, or a part of the board, as the query of an address. */
  filter?: string;
  format?: (typeof exportFormats)[number];
}
