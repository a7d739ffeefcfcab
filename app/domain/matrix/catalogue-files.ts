/** A name in the three languages, as the files write it. */
export interface Named {
  name_be: string;
  name_ru: string;
  name_en: string;
}

/** The files of `prisma/catalogue` as they are. */
export interface CatalogueFiles {
  bodies: {
    key: string;
    kind: string;
    be: string;
    ru: string;
    en: string;
    region: string | null;
    cofog: string;
    count: number | null;
    positions: string[];
  }[];
  positions: {
    positions: {
      key: string;
      level: string;
      how: string;
      title_be: string;
      title_ru: string;
      title_en: string;
      /** What whoever holds it does, in a sentence or two. */
      about_be: string;
      about_ru: string;
      about_en: string;
    }[];
  };
  regions: { regions: (Named & { code: string; key: string; city_districts: number })[] };
  districts: { districts: (Named & { key: string; region: string })[] };
}
