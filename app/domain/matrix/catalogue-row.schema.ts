import { z } from "zod";
import { choice, hidden, line, wholeNumber } from "../fields";
import { sayBack } from "../mistakes";
import { spheres } from "../spheres";
import { kinds, regionCodes } from "./catalogue";
import type { CatalogueTable } from "./catalogue-tables";

export const hows = ["appointed", "elected"] as const;

const name = line({ max: 200 });
const short = line({ max: 40 });
const about = line({ min: 0, max: 500 });
const names = { nameBe: name, nameRu: name, nameEn: name };
/** A key of another row; whether it is there is looked up where the row is written. */
const reference = line({ min: 0, max: 100 });

/** What a form and a file give of a row besides its key. */
export const rowSchemas = {
  regions: z.object(names),
  districts: z.object({ region: choice(regionCodes), ...names }),
  levels: z.object({
    order: wholeNumber({ min: 0, max: 1_000_000 }),
    ...names,
    ...{ shortBe: short, shortRu: short, shortEn: short },
  }),
  bodies: z.object({
    kind: choice(kinds),
    sphere: choice(spheres),
    region: choice(["", ...regionCodes]),
    district: reference,
    order: wholeNumber({ min: 0, max: 20_000_000 }),
    ...names,
  }),
  positions: z
    .object({
      body: reference,
      level: reference,
      how: choice(hows),
      seats: wholeNumber({ min: 1, max: 9999 }),
      order: wholeNumber({ min: 0, max: 99 }),
      ...{ titleBe: name, titleRu: name, titleEn: name },
      ...{ aboutBe: about, aboutRu: about, aboutEn: about },
    })
    .superRefine((row, issue) => {
      const given = [row.aboutBe, row.aboutRu, row.aboutEn];
      if (given.every((text) => text === "")) return;
      for (const path of ["aboutBe", "aboutRu", "aboutEn"] as const) {
        if (row[path] === "") issue.addIssue({ code: "custom", path: [path], message: "errors:required" });
      }
    }),
} satisfies Record<CatalogueTable, z.ZodObject>;

/** What stands in the form of a row: its values, and which state of the row they were made from. */
const seen = { seen: hidden({ max: 40 }) };

export const rowForms: Record<CatalogueTable, z.ZodObject> = {
  regions: rowSchemas.regions.extend(seen),
  districts: rowSchemas.districts.extend(seen),
  levels: rowSchemas.levels.extend(seen),
  bodies: rowSchemas.bodies.extend(seen),
  positions: rowSchemas.positions.safeExtend(seen),
};

/** The largest file of rows that is taken. */
export const fileBytes = 8 * 1024 * 1024;

export const fileSchema = z.object({
  file: z
    .file({ error: () => sayBack("catalogue.chooseFile") })
    .max(fileBytes, sayBack("catalogue.fileTooLarge", { max: fileBytes / 1024 / 1024 })),
});
