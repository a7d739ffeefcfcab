import type { AuthorsWords } from "~/domain/concepts/authors";
import { useT } from "./language";
import { SaidText } from "./prose";

/** What those authors say of themselves who are shown by a public name, at the foot of their text. */
export function AboutAuthors({ about }: { about: readonly AuthorsWords[] }) {
  const t = useT();
  if (about.length === 0) return null;
  return (
    <section className="mt-12 border-t border-line pt-6" aria-labelledby="about-authors">
      <h2 id="about-authors" className="text-h3">
        {t("coauthors:about.title")}
      </h2>
      {about.map(({ name, html }) => (
        <div key={name} className="mt-4">
          <p className="font-semibold wrap-anywhere">{name}</p>
          <SaidText html={html} />
        </div>
      ))}
    </section>
  );
}
