import {
  newRemarkPath,
  type RemarkInRoom,
  type RemarkPlace,
  type RemarksInRoom,
  remarksPath,
} from "~/domain/concepts/remarks";
import { openingId } from "~/domain/concepts/contents";
import type { T } from "~/locales/t";
import { useLanguage, useT } from "./language";
import { Facts } from "./lists";
import { Empty } from "./parts";
import { SaidText } from "./prose";

/** What a remark is about, in words: the heading of its section, the beginning, or the whole text. */
export function remarkPlaceName(t: T, { section, heading }: RemarkPlace): string {
  return heading || t(section === "" ? "remarks:whole" : "remarks:opening");
}

/** The same in its own language. */
export function RemarkPlaceName({ place, lang }: { place: RemarkPlace; lang: string }) {
  const t = useT();
  const own = useLanguage();
  return <span lang={place.heading ? lang : own}>{remarkPlaceName(t, place)}</span>;
}

/**
 * The remarks on a text for those who judge it, with answers, and the ways to change them and to write more. `alone`
 * stands on a page of its own, which is called after them.
 */
export function Remarks({ of, alone }: { of: RemarksInRoom; alone?: boolean }) {
  const t = useT();
  const { code, language, judged, remarks, sections } = of;
  const Wrap = alone ? "div" : "section";
  return (
    <Wrap className={alone ? undefined : "mt-10"}>
      {alone ? null : <h2>{t("remarks:title")}</h2>}
      {remarks.length === 0 ? (
        <Empty>{t(judged ? "remarks:room.none" : "remarks:room.closed")}</Empty>
      ) : (
        <ol className="mt-3 max-w-[66ch]">
          {remarks.map((remark) => (
            <li key={remark.code} className="border-t border-line py-4">
              <Remark code={code} language={language} remark={remark} />
            </li>
          ))}
        </ol>
      )}
      {judged ? <SectionsToRemark code={code} language={language} sections={sections} level={alone ? 2 : 3} /> : null}
    </Wrap>
  );
}

function Remark({ code, language, remark }: { code: string; language: string; remark: RemarkInRoom }) {
  const t = useT();
  const place = remarkPlaceName(t, remark);
  const path = remarksPath(code, remark.code);
  return (
    <>
      <p className="font-semibold">
        <RemarkPlaceName place={remark} lang={language} />
      </p>
      <SaidText html={remark.bodyHtml} />
      <Facts>
        {remark.own
          ? t("remarks:room.own")
          : t("remarks:room.by", { pseudonym: remark.by ?? t("common:formerParticipant") })}
        {t(remark.announced ? "remarks:room.sent" : "remarks:room.waiting")}
      </Facts>
      {remark.announced ? <Answer html={remark.answerHtml} /> : null}
      {remark.changeable ? (
        <p className="mt-1 flex flex-wrap gap-x-6">
          <a href={`${path}/edit`} className="py-1" aria-label={t("remarks:room.editOn", { place })}>
            {t("remarks:room.edit")}
          </a>
          <a href={`${path}/deletion`} className="py-1" aria-label={t("remarks:room.deleteOn", { place })}>
            {t("remarks:room.delete")}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** What authors answer to a remark. */
export function Answer({ html }: { html: string }) {
  const t = useT();
  if (!html) return <p className="mt-2 text-muted">{t("remarks:room.unanswered")}</p>;
  return (
    <div className="mt-2 border-l-2 border-line pl-4">
      <p className="text-small text-muted">{t("remarks:room.answer")}</p>
      <SaidText html={html} />
    </div>
  );
}

type Sections = Pick<RemarksInRoom, "code" | "language" | "sections"> & { level: 2 | 3 };

/** The sections of a text, each leading to a remark on it. */
function SectionsToRemark({ code, language, sections, level }: Sections) {
  const t = useT();
  const Heading = level === 2 ? "h2" : "h3";
  const rows = [
    { id: "", words: "" },
    ...sections.filter(({ id, words }) => words || id !== openingId || sections.length > 1),
  ];
  return (
    <section className="mt-8 max-w-[66ch]">
      <Heading className="text-h3">{t("remarks:room.sections")}</Heading>
      <ul className="mt-2">
        {rows.map(({ id, words }) => {
          const place = { section: id, heading: words };
          return (
            <li key={id} className="border-t border-line py-2">
              <a
                href={newRemarkPath(code, id)}
                className="inline-block py-1"
                aria-label={id ? t("remarks:room.onNamed", { place: remarkPlaceName(t, place) }) : undefined}
              >
                {id ? <RemarkPlaceName place={place} lang={language} /> : t("remarks:room.onWhole")}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
