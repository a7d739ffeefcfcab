import type { ComponentProps } from "react";
import { ActButton } from "~/forms/form";
import { Done } from "~/ui/done";
import { FreshCodes } from "~/ui/fresh-codes";
import { CardAnswers } from "~/ui/card-answers";
import { CardLine, CardLines, FreeLine, IndexCard } from "~/ui/index-card";
import { useT } from "~/ui/language";
import { OfficialAddress } from "~/ui/official-address";
import { Notice, PageHead } from "~/ui/parts";
import { QrPicture } from "~/ui/qr-picture";
import { Refusal } from "~/ui/refusal";
import { RestingOffice } from "~/ui/resting-office";
import { Footer, Masthead } from "~/ui/shell";
import { Step } from "~/ui/step";
import { Section, Specimen } from "./specimen";
import words from "./words.json";

const { shown } = words;
const here = "#on-card";

/** The card with a line of each kind. */
export function CardParts() {
  const t = useT();
  const line = { title: shown.position, body: shown.body, words: shown.readiness };
  return (
    <Section name="card">
      <Specimen of={["IndexCard", "CardLines", "CardLine", "FreeLine", "CardAnswers"]} still>
        <IndexCard number="R-7K2M-94" aside={shown.aside}>
          <CardLines label={t("card:own.choices")}>
            <CardLine rank={1} mark="some" markWords={t("matrix:band.few")} warning={null} {...line}>
              <ActButton action={here} look="link">
                {shown.move}
              </ActButton>
            </CardLine>
            <CardLine rank={2} mark="crowded" markWords={t("matrix:band.many")} warning={shown.retired} {...line} />
            <CardLine rank={3} mark="nobody" markWords={t("matrix:band.nobody")} warning={null} {...line} />
            <FreeLine rank={4}>
              <a href={here}>{shown.free}</a>
            </FreeLine>
            <FreeLine rank={5}>{shown.free}</FreeLine>
          </CardLines>
          <CardAnswers
            own
            answers={{
              ...{ service: "over10", management: "", education: "master", studied: "law", relocation: "" },
              ...{ readiness: "", regions: [], languages: [{ language: "be", level: "native" }] },
              spheres: [{ sphere: "justice", years: "over10" }],
            }}
          />
        </IndexCard>
      </Specimen>
    </Section>
  );
}

/** The squares of a QR code, as the server made them. */
export type Qr = Omit<ComponentProps<typeof QrPicture>, "label">;

const codes = ["7K2M-94QX-TR5D", "H8WC-3NVB-6YPA", "Q4ZJ-M7GE-2XKT", "9DRF-B5HS-W3NC"];
const sheets = [
  { as: "visitor", actor: null },
  { as: "participant", actor: { pseudonym: shown.reader, role: "participant" } },
  { as: "organizer", actor: { pseudonym: shown.author, role: "organizer" } },
] as const;

/** What stands on pages, and around them. */
export function PageParts({ qr }: { qr: Qr }) {
  return (
    <Section name="pages">
      <Specimen of={["PageHead"]} still>
        <PageHead title={shown.row} lead={shown.pageLead} back={<a href={here}>{shown.move}</a>}>
          <a href={here} className="button button-first">
            {shown.send}
          </a>
        </PageHead>
      </Specimen>
      <Specimen of={["Notice"]}>
        <Notice>{shown.notice}</Notice>
        <Notice tone="warn">{shown.warn}</Notice>
      </Specimen>
      <Specimen of={["Done"]}>
        <div className="design-done">
          <Done path="/design?done=saved" />
        </div>
      </Specimen>
      <Specimen of={["Step"]}>
        <Step step={3} />
      </Specimen>
      <Specimen of={["FreshCodes"]}>
        <FreshCodes codes={codes} />
      </Specimen>
      <Specimen of={["QrPicture"]}>
        <QrPicture {...qr} label={shown.qr} />
      </Specimen>
      <Specimen of={["OfficialAddress"]} still>
        <OfficialAddress
          kind="site"
          address={shown.address}
          href={shown.address}
          note={{ text: shown.addressNote, language: "en" }}
        />
        <div className="mt-4">
          <OfficialAddress kind="onion" address={shown.onion} href={null} note={null} />
        </div>
      </Specimen>
      <Specimen of={["RestingOffice"]} still>
        <RestingOffice />
        <RestingOffice here />
      </Specimen>
      <Specimen of={["Refusal"]} still>
        {[403, 404, 409].map((status) => (
          <div key={status} className="mt-8">
            <Refusal resting={false} status={status} reason="" path="/design" kept={[]} />
          </div>
        ))}
        <div className="mt-8">
          <Refusal resting={false} status={401} reason="" path="/design" kept={[["body", shown.text]]} />
        </div>
      </Specimen>
      <Specimen of={["Shell", "Masthead", "Footer"]} still>
        {sheets.map(({ as, actor }) => (
          <div key={as} className="mt-6">
            <p className="mb-2 text-small text-muted">{shown.as[as]}</p>
            <div className="design-frame">
              <Masthead actor={actor} path="/concepts" sheet="px-4" />
              <Footer actor={actor} path="/concepts" sheet="px-4" />
            </div>
          </div>
        ))}
      </Specimen>
    </Section>
  );
}
