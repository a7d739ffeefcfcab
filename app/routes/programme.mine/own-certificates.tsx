import type { listOwnCertificates } from "~/domain/programme/certificates.server";
import { Told } from "~/ui/call-parts";
import { useT } from "~/ui/language";
import { Facts, Row, Rows } from "~/ui/lists";

/** The certificates that one has or can have. */
export function OwnCertificates({ certificates }: { certificates: Awaited<ReturnType<typeof listOwnCertificates>> }) {
  const t = useT();
  if (certificates.length === 0) return null;
  return (
    <section className="mt-10">
      <h2>{t("certificates:mine")}</h2>
      <Rows>
        {certificates.map(({ slug, title, kind, standing }) => (
          <Row key={slug} href={`/programme/${slug}/certificate`} title={<Told said={title} />}>
            <Facts>
              {t(`certificates:kind.${kind}`)}
              {t(`certificates:standing.${standing}`)}
            </Facts>
          </Row>
        ))}
      </Rows>
    </section>
  );
}
