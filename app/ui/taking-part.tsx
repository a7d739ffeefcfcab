import type { Moment } from "~/domain/concepts/zones";
import { type ShownPlaces, toldState } from "~/domain/programme/registrations";
import { Deadline } from "./call-parts";
import { useT } from "./language";
import { Facts } from "./lists";

/** How many places are free, in words: exact only where no number tells who has come or gone. */
function Places({ places }: { places: ShownPlaces }) {
  const t = useT();
  return places.left === "exact"
    ? t("registration:places.exact", { count: places.count })
    : t(`registration:places.${places.left}`);
}

/** The box of an event on taking part in it: how the reader stands, how one comes in, what is left, and the way on. */
export function TakingPart({
  part,
}: {
  part: {
    slug: string;
    entry: string;
    standing: string;
    places: ShownPlaces;
    until: Moment | null;
    own: string | null;
    reader: "visitor" | "applicant" | "member";
    joinLink: string | null;
  };
}) {
  const t = useT();
  const { slug, entry, standing, places, until, own, reader, joinLink } = part;
  const path = `/programme/${slug}/registration`;
  if (entry === "none" && !own) return null;
  return (
    <section className="my-8 max-w-[66ch] border-y border-line py-5" aria-labelledby="taking-part">
      <h2 id="taking-part" className="text-h3">
        {t("registration:box.title")}
      </h2>
      {own ? (
        <>
          <p className="mt-3 font-semibold">{t(`registration:own.${toldState(own, entry)}`)}</p>
          {standing === "cancelled" ? <p className="mt-2">{t("registration:closed.cancelled")}</p> : null}
          {joinLink ? <JoinLink href={joinLink} /> : null}
          <p className="mt-3">
            <a href={path} className="inline-block py-1">
              {t("registration:box.mine")}
            </a>
          </p>
        </>
      ) : (
        <>
          <p className="mt-3">{t(`registration:entry.${entry}`)}</p>
          {standing === "open" ? (
            <>
              <Facts>
                <Places places={places} />
                {until ? <Deadline deadline={until} /> : null}
              </Facts>
              <Way reader={reader} path={path} full={places.left === "none" && entry !== "selection"} />
            </>
          ) : (
            <p className="mt-2 text-muted">{t(`registration:closed.${standing}`)}</p>
          )}
        </>
      )}
    </section>
  );
}

/** Where an event takes place online, for those who take part. */
export function JoinLink({ href }: { href: string }) {
  const t = useT();
  return (
    <p className="mt-3 break-words">
      {t("registration:box.joinLink")}{" "}
      <a href={href} rel="noreferrer noopener" translate="no">
        {href}
      </a>
    </p>
  );
}

function Way({ reader, path, full }: { reader: "visitor" | "applicant" | "member"; path: string; full: boolean }) {
  const t = useT();
  if (reader === "applicant") return <p className="mt-3 text-muted">{t("registration:box.applicant")}</p>;
  return (
    <p className="mt-4">
      <a href={path} className="button button-first">
        {t(reader === "visitor" ? "registration:box.signIn" : `registration:box.${full ? "wait" : "register"}`)}
      </a>
    </p>
  );
}
