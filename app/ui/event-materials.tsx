import { lengthInClock } from "~/domain/media/videos";
import { materialPath } from "~/domain/programme/materials";
import type { Said } from "~/domain/concepts/wordings";
import { useT } from "./language";
import { Facts, Row, Rows } from "./lists";
import { Prose } from "./prose";

export interface ShownMaterial {
  code: string;
  kind: string;
  seenBy: string;
  title: Said;
  text: { html: string; language: string };
  fileType: string;
  fileBytes: number;
  seconds: number;
}

/** What goes with an event; nothing where there is none. */
export function EventMaterials({ slug, materials }: { slug: string; materials: ShownMaterial[] }) {
  const t = useT();
  if (materials.length === 0) return null;
  return (
    <section className="mt-10">
      <h2>{t("materials:title")}</h2>
      <Rows>
        {materials.map((one) => (
          <Row key={one.code} href={materialPath(slug, one)} title={one.title.text} lang={one.title.language} level={3}>
            <Facts>
              {t(`materials:kind.${one.kind}`)}
              {one.kind === "file" ? <FileFacts material={one} /> : null}
              {one.seconds > 0 ? lengthInClock(one.seconds) : null}
              {one.seenBy === "takers" ? t("materials:forTakers") : null}
            </Facts>
            {(one.kind === "file" || one.kind === "link") && one.text.html ? (
              <Prose html={one.text.html} lang={one.text.language} />
            ) : null}
          </Row>
        ))}
      </Rows>
    </section>
  );
}

function FileFacts({ material: { fileType, fileBytes } }: { material: ShownMaterial }) {
  const t = useT();
  const kind = fileType === "application/pdf" ? "PDF" : t("materials:picture");
  return <>{t("materials:fileFacts", { kind, size: Math.max(1, Math.round(fileBytes / 1024)) })}</>;
}
