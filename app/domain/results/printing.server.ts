import type { Content } from "pdfmake/interfaces";
import { printedText } from "~/domain/concepts/printed-text";
import { formatDay } from "~/locales/format";
import { translator, type Language } from "~/locales/t";
import { env } from "~/platform/env.server";
import { print } from "~/platform/printing/printing.server";
import { findResults, type PublishedResults } from "./reading.server";
import { figureInWords, handInWords, nameOfFigure } from "./saying";
import type { ShownFigure, ShownHandFigure } from "./showing";

/** An edition of a year to be printed, in the language of the reader: the same bytes for everybody. */
export async function printResults(
  year: number | null,
  language: Language,
  number?: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const results = await findResults(year, language, number);
  const t = translator(language);
  const title = t("results:one.title", { year: String(results.year) });
  return print({
    ...{ title, author: t("common:name"), language, day: results.publishedOn },
    content: [
      { text: title, style: "title" },
      { text: t("common:name"), bold: true },
      ...head(results, language),
      ...html(results.above),
      { text: t("results:one.figures"), style: "h2", headlineLevel: 1 },
      table(results.figures.map((figure) => computed(figure, language))),
      ...results.sections.flatMap(({ name, figures }): Content[] => [
        { text: t(`results:section.${name}`), style: "h2", headlineLevel: 1 },
        { text: t("results:byHand"), style: "facts" },
        table(figures.map((figure) => byHand(figure, language))),
      ]),
      ...html(results.below),
    ],
  });
}

function head({ number, newest, publishedOn, reason, year }: PublishedResults, language: Language): Content[] {
  const t = translator(language);
  const address = `${env().ORIGIN}/results/${year}`;
  const facts = t("results:one.published", { day: formatDay(language, publishedOn) });
  return [
    { text: facts, style: "facts" },
    ...(number > 1 ? [{ text: `${t("results:one.corrected", { number })} ${reason}`, style: "facts" }] : []),
    ...(number < newest ? [{ text: t("results:one.older"), style: "facts" }] : []),
    { text: address, style: ["facts", "link"], link: address },
  ];
}

function html({ html: text }: { html: string }): Content[] {
  return text ? printedText(text, { notesTitle: "", pictures: new Map() }) : [];
}

/** Figures on the left, what they say on the right, set apart by hairlines. */
function table(rows: [string, Content[]][]): Content {
  return {
    table: {
      widths: [110, "*"],
      dontBreakRows: true,
      body: rows.map(([figure, words]) => [{ text: figure, bold: true, fontSize: 15 }, { stack: words }]),
    },
    layout: "lightHorizontalLines",
    margin: [0, 4, 0, 10],
  };
}

function computed({ key, said, why, byHand: hand, titles }: ShownFigure, language: Language): [string, Content[]] {
  const t = translator(language);
  return [
    said ? figureInWords(t, language, said) : "–",
    [
      { text: nameOfFigure(t, key, said) },
      ...titles.map(({ text }): Content => ({ text, style: "note" })),
      ...(why ? [{ text: t(`results:why.${why}`), style: "facts" }] : []),
      {
        text: hand
          ? `${t("results:byHand")} ${t("results:source", { source: hand.source })}`
          : t(`results:rule.${key}`),
        style: "facts",
      },
      ...(hand?.note.text ? [{ text: hand.note.text, style: "facts" }] : []),
    ],
  ];
}

function byHand(figure: ShownHandFigure, language: Language): [string, Content[]] {
  const t = translator(language);
  return [
    handInWords(t, language, figure),
    [
      { text: figure.label.text },
      ...(figure.note.text ? [{ text: figure.note.text, style: "note" }] : []),
      { text: t("results:source", { source: figure.source }), style: "facts" },
    ],
  ];
}
