import { useT } from "~/ui/language";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";

export const handle = page({ title: "public:safety.title", forEveryone: true });

const parts = [
  {
    title: "public:safety.knownTitle",
    lines: [
      ...["known.pseudonym", "known.application", "known.card", "known.texts"],
      ...["known.messages", "known.contact", "known.log", "known.time"],
    ],
  },
  { title: "public:safety.notTitle", lines: ["not.contact", "not.network", "not.others"] },
  {
    title: "public:safety.cannotTitle",
    lines: ["cannot.device", "cannot.members", "cannot.network", "cannot.court", "cannot.server", "cannot.lookalike"],
  },
  { title: "public:safety.torTitle", lines: ["tor.browser", "tor.window", "tor.words", "tor.app", "tor.exit"] },
  { title: "public:safety.seizedTitle", lines: ["seized.self", "seized.lost", "seized.erase", "seized.friend"] },
];

/** What is known about a person, what nobody can protect them from, and what to do. */
export default function Safety() {
  const t = useT();
  return (
    <>
      <PageHead title={t("public:safety.title")} lead={t("public:safety.lead")} />
      <div className="prose">
        {parts.map(({ title, lines }) => (
          <section key={title}>
            <h2>{t(title)}</h2>
            <ul className="mt-3">
              {lines.map((line) => (
                <li key={line}>{t(`public:safety.${line}`)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="mt-10">
        <a href="/addresses">{t("common:footer.addresses")}</a>
      </p>
    </>
  );
}
