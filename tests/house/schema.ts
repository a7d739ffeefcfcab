export interface Model {
  name: string;
  /** Columns, in their order. */
  columns: string[];
  /** Models that the rows hang on by a foreign key. */
  hangsOn: string[];
}

/** The models of a Prisma schema, as its text says. */
export function modelsOf(schema: string): Model[] {
  const blocks = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)];
  const names = new Set(blocks.map(([, name]) => name));
  return blocks.map(([, name = "", body = ""]) => {
    const fields = [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\[\]|\?)?(.*)$/gm)].map(
      ([, field = "", type = "", , rest = ""]) => ({
        ...{ field, type, rest },
      }),
    );
    return {
      name,
      columns: fields.filter(({ type }) => !names.has(type)).map(({ field }) => field),
      hangsOn: fields.filter(({ type, rest }) => names.has(type) && rest.includes("fields:")).map(({ type }) => type),
    };
  });
}

/** Columns that say whose a row is. */
const ties = /^(account|author|owner|actor|proposer)Id$|ById$|^holderTag$|^cardNumber$|^asker$/;

/** Models that say who wrote something: what they hang on belongs to its authors. */
const authorship = /Author$/;

/**
 * Models with rows of a person: the account itself, what names a person, what has authors, and what hangs on such a
 * row.
 */
export function modelsOfPeople(models: Model[]): string[] {
  const found = new Set([
    "Account",
    ...models.filter(({ columns }) => columns.some((c) => ties.test(c))).map(({ name }) => name),
    ...models.filter(({ name }) => authorship.test(name)).flatMap(({ hangsOn }) => hangsOn),
  ]);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { name, hangsOn } of models) if (hangsOn.some((other) => found.has(other))) found.add(name);
  }
  return [...found].sort();
}
