import { useT } from "./language";

/** The box of an event on attendance: the way to enter a code, one's certificate, the graduates; nothing where nothing is to say. */
export function AttendanceBox({
  part: { slug, enter, attended, certificate, graduates },
}: {
  part: { slug: string; enter: boolean; attended: boolean; certificate: string | null; graduates: boolean };
}) {
  const t = useT();
  if (!enter && !attended && !certificate && !graduates) return null;
  const path = `/programme/${slug}`;
  return (
    <section className="my-8 max-w-[66ch] border-b border-line pb-5" aria-labelledby="attendance">
      <h2 id="attendance" className="text-h3">
        {t("attendance:box.title")}
      </h2>
      {attended ? <p className="mt-3">{t("attendance:box.attended")}</p> : null}
      {enter ? (
        <p className="mt-4">
          <a href={`${path}/attendance`} className="button button-first">
            {t("attendance:box.enter")}
          </a>
        </p>
      ) : null}
      {certificate ? (
        <p className="mt-3">
          <a href={`${path}/certificate`} className="inline-block py-1">
            {t(`attendance:box.certificate.${certificate}`)}
          </a>
        </p>
      ) : null}
      {graduates ? (
        <p className="mt-3">
          <a href={`${path}/graduates`} className="inline-block py-1">
            {t("attendance:box.graduates")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
