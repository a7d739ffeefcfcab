import { z } from "zod";
import { choice, longText } from "~/domain/fields";
import { discussionFormats, exportFormats, type ExportKind, namesInExport, wholeKinds } from "./exports";

/** What is asked for in bulk, and why; the second organizer reads the reason. */
export const exportSchema = z.object({
  kind: choice(wholeKinds),
  reason: longText({ min: 10, max: 500 }),
});

/** What a view of the matrix, or of the board, is asked for with; the view itself stands in the address. */
export const viewExportSchema = z.object({ format: choice(exportFormats), reason: exportSchema.shape.reason });

/** What a discussion is asked for with. */
export const discussionExportSchema = z.object({
  format: choice(discussionFormats),
  names: choice(namesInExport),
  reason: exportSchema.shape.reason,
});

export interface ExportAsked {
  kind: ExportKind;
  reason: string;
  /** A view of the matrix, a part of the board, or a discussion, as the query of an address. */
  filter?: string;
  format?: (typeof exportFormats | typeof discussionFormats)[number];
}
