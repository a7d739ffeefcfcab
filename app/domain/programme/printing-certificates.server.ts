import type { Content } from "pdfmake/interfaces";
import { saidIn } from "~/domain/concepts/wordings";
import type { Who } from "~/domain/permissions";
import { formatDay } from "~/locales/format";
import { type Language, type T, translator } from "~/locales/t";
import { env } from "~/platform/env.server";
import { printUnkept } from "~/platform/printing/printing.server";
import { codeInFours, numberInFours } from "./certificate-codes";
import { codeOf } from "./certificate-rows.server";
import { takeCertificate } from "./certificates.server";
import { whenOf } from "./when";

const ink = "#221d17";
const line = "#b9b2a8";

/** What is printed on a certificate. */
interface Paper {
  kind: string;
  title: string;
  eventKind: string;
  days: string;
  number: string;
  issuedOn: string;
  code: string;
  /** Printed and forgotten; without one there is a line to write on. */
  name: string;
}

/** The actor's certificate as PDF, in a language, with a name that is kept nowhere. Makes it when it is first asked for. */
export async function printCertificate(
  actor: Who | null,
  slug: string,
  { name, language }: { name: string; language: Language },
): Promise<Uint8Array<ArrayBuffer>> {
  const { event, certificate } = await takeCertificate(actor, slug);
  const t = translator(language);
  const when = whenOf({ ...event, wholeDays: true }, event.zone);
  const [from, to] = when ? [formatDay(language, when.from.day), formatDay(language, when.to.day)] : ["", ""];
  const paper: Paper = {
    ...{ kind: certificate.kind, eventKind: event.kind, title: saidIn(event, "title", language).text, name },
    days: from === to ? from : t("programme:when.days", { first: from, last: to }),
    ...{ number: numberInFours(certificate.number), issuedOn: formatDay(language, certificate.issuedOn) },
    code: codeInFours(codeOf(certificate)),
  };
  return printUnkept({
    // The head of the file says nothing of the person and nothing of the event.
    ...{ title: t("certificates:paper.title"), author: t("common:name"), language, day: certificate.issuedOn },
    content: contentOf(t, paper),
  });
}

function contentOf(t: T, paper: Paper): Content[] {
  const { kind, title, eventKind, days, number, issuedOn, code, name } = paper;
  const address = `${env().ORIGIN}/certificates`;
  const kindOfEvent = t(`programme:kind.${eventKind}`);
  return [
    { text: t("common:name"), alignment: "center", margin: [0, 40, 0, 28] },
    { text: t(`certificates:paper.head.${kind}`), style: "title", alignment: "center", headlineLevel: 1, fontSize: 28 },
    { text: t("certificates:paper.given"), alignment: "center", margin: [0, 26, 0, 26] },
    name
      ? { text: name, alignment: "center", fontSize: 20, bold: true, lineHeight: 1.2 }
      : { text: " ", alignment: "center", fontSize: 20, lineHeight: 1.2 },
    rule(name ? line : ink),
    { text: t("certificates:paper.name"), style: "facts", alignment: "center", margin: [0, 2, 0, 26] },
    { text: t(`certificates:paper.certifies.${kind}`), alignment: "center" },
    { text: title, alignment: "center", fontSize: 16, bold: true, lineHeight: 1.25, margin: [20, 10, 20, 6] },
    { text: kindOfEvent, alignment: "center" },
    { text: days, alignment: "center", margin: [0, 0, 0, 34] },
    {
      columns: [
        {
          width: "*",
          stack: [
            ...fact(t("certificates:fact.issued"), issuedOn),
            ...(number ? fact(t("certificates:fact.number"), number) : []),
            ...fact(t("certificates:fact.code"), code, true),
            ...fact(t("certificates:paper.check"), address),
          ],
        },
        { width: 92, qr: `${address}/${code}`, fit: 92, foreground: ink, margin: [0, 6, 0, 0] },
      ],
      columnGap: 24,
    },
    { text: t("certificates:paper.noName"), style: "facts", margin: [0, 22, 0, 0] },
  ];
}

/** A line across the middle, under a name or to write one on. */
function rule(lineColor: string): Content {
  return { canvas: [{ type: "line", x1: 50, y1: 0, x2: 401, y2: 0, lineWidth: 0.7, lineColor }], margin: [0, 4, 0, 0] };
}

function fact(name: string, said: string, mono = false): Content[] {
  return [
    { text: name, style: "facts", margin: [0, 6, 0, 0] },
    { text: said, noWrap: true, ...(mono && { font: "Mono", fontSize: 11.5 }) },
  ];
}
