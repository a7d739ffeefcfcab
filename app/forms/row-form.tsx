import { kinds } from "~/domain/matrix/catalogue";
import { type CatalogueTable, columns, type PlainRow } from "~/domain/matrix/catalogue-tables";
import { spheres } from "~/domain/spheres";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";
import { type Option, Radios, Select, TextArea, TextField } from "./fields";
import { Form } from "./form";
import type { FormValues, Refused } from "./parse-form";
import { type AppForm, plainForm } from "./use-app-form";

type Choices = Record<"regions" | "districts" | "levels", { value: string; label: string }[]>;

/** A row of the catalogue, to be added or changed. */
export function RowForm(props: {
  table: CatalogueTable;
  start: FormValues;
  /** Which state of the row the page shows. */
  seen: string;
  choices: Choices;
  back: string;
  refused: Refused | undefined;
}) {
  const t = useT();
  const { table, start, seen, choices, back, refused } = props;
  const form = plainForm({ start, refused });
  const labels = Object.fromEntries(columns[table].map((column) => [column, t(`catalogue:column.${column}`)]));
  const stale = refused?.errors.form === "mistakes:catalogue.stale";
  const submit = t(seen === "new" ? "catalogue:form.add" : "catalogue:form.save");
  return (
    <Form form={form} submit={submit} more={<a href={back}>{t("common:back")}</a>} labels={labels}>
      {stale ? <Versions table={table} now={start as PlainRow} typed={form.values} /> : null}
      <input type="hidden" name="seen" value={seen} />
      {columns[table].map((column) => (
        <Column key={column} form={form} column={column} choices={choices} />
      ))}
    </Form>
  );
}

const languageOf: Record<string, string> = { Be: "be", Ru: "ru", En: "en" };

/** The field of one column; a key is never typed, and whether a row is retired is an act of its own. */
function Column({ form, column, choices }: { form: AppForm; column: string; choices: Choices }) {
  const t = useT();
  const label = t(`catalogue:column.${column}`);
  const field = { form, name: column, label };
  const options: Record<string, Option[]> = {
    kind: kinds.map((value) => ({ value, label: t(`matrix:kind.${value}`) })),
    sphere: spheres.map((value) => ({ value, label: t(`common:sphere.${value}`) })),
    region: choices.regions,
    district: choices.districts,
    level: choices.levels,
  };
  if (column === "key" || column === "retired") return null;
  if (column === "body") return <input type="hidden" name="body" defaultValue={String(form.values.body ?? "")} />;
  if (column === "how") {
    const ways = ["appointed", "elected"].map((value) => ({ value, label: t(`matrix:how.${value}`) }));
    return <Radios {...field} options={ways} />;
  }
  if (options[column]) {
    const none = { value: "", label: t("catalogue:form.none") };
    return <Select {...field} options={[none, ...(options[column] as { value: string; label: string }[])]} />;
  }
  if (column === "seats" || column === "order") {
    return <TextField {...field} hint={t(`catalogue:form.hint.${column}`)} inputMode="numeric" />;
  }
  const lang = languageOf[column.slice(-2)];
  if (column.startsWith("about")) return <TextArea {...field} rows={3} lang={lang} />;
  return <TextField {...field} lang={lang} />;
}

/** What another organizer wrote meanwhile, beside what was typed here. */
function Versions({ table, now, typed }: { table: CatalogueTable; now: PlainRow; typed: FormValues }) {
  const t = useT();
  const differing = columns[table].filter((column) => column in typed && typed[column] !== now[column]);
  return (
    <Notice tone="warn">
      <h2 className="font-sans text-h3">{t("catalogue:versions.title")}</h2>
      <p className="mt-2">{t("catalogue:versions.lead")}</p>
      <dl className="mt-3">
        {differing.map((column) => (
          <div key={column} className="mt-2">
            <dt className="font-semibold">{t(`catalogue:column.${column}`)}</dt>
            <dd>{t("catalogue:versions.now", { text: now[column] ?? "" })}</dd>
            <dd>{t("catalogue:versions.typed", { text: String(typed[column]) })}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
