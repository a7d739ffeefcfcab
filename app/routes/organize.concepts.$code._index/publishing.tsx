import { audiences } from "~/domain/concepts/states";
import { Radios } from "~/forms/fields";
import { ActButton } from "~/forms/form";
import { plainForm } from "~/forms/use-app-form";
import { useT } from "~/ui/language";

interface Reviewed {
  code: string;
  reading: string;
  revision: number;
  audience: string;
  agreed: boolean;
}

/** Publishing: where all authors agree, with the choice of who may read a first version. */
export function Publishing({ concept }: { concept: Reviewed }) {
  const t = useT();
  const address = `/organize/concepts/${concept.code}/publication`;
  const fields = { revision: String(concept.revision) };
  if (!concept.agreed || concept.reading !== "none") {
    return (
      <ActButton action={address} fields={fields} look="first">
        {t("organizing-concepts:act.publish")}
      </ActButton>
    );
  }
  return (
    <form method="post" action={address} className="w-full">
      <input type="hidden" name="revision" value={concept.revision} />
      <Radios
        form={plainForm({ start: { audience: "members" } })}
        name="audience"
        label={t("publication:organize.publishAs")}
        hint={t("publication:organize.agreed")}
        options={audiences.map((value) => ({ value, label: t(`publication:audience.${value}`) }))}
      />
      <button className="button button-first mt-4">{t("organizing-concepts:act.publish")}</button>
    </form>
  );
}

/** Who may read what is published, and the way to decide otherwise. */
export function AudienceNow({ concept, decides }: { concept: Reviewed; decides: boolean }) {
  const t = useT();
  const { code, reading, audience, agreed } = concept;
  if (reading === "none") return null;
  const open = audience === "public" && agreed;
  return (
    <section className="mt-10 max-w-[66ch]">
      <h2 className="text-h3">{t("publication:organize.audience")}</h2>
      <p className="my-3">
        {t(`publication:consent.now.${open ? "public" : "members"}`)}{" "}
        {t(agreed ? "publication:organize.agreed" : "publication:organize.notAgreed")}
      </p>
      {decides && (agreed || audience === "public") && (
        <ActButton
          action={`/organize/concepts/${code}/audience`}
          fields={{ audience: audience === "public" ? "members" : "public" }}
        >
          {t(audience === "public" ? "publication:organize.close" : "publication:organize.open")}
        </ActButton>
      )}
    </section>
  );
}
