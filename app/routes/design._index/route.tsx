import type { LinksFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentsOf } from "~/domain/concepts/contents";
import { projectRoot } from "~/platform/env.server";
import { renderComment, renderConcept } from "~/platform/markdown.server";
import { qrPath } from "~/platform/qr.server";
import { page } from "~/ui/page";
import { PageHead } from "~/ui/parts";
import { coloursOf, sizesOf, themes } from "~/ui/tokens";
import { Colours, type Palette } from "./colour";
import styles from "./design.css?url";
import { DiscussionParts } from "./discussion-parts";
import { FormParts } from "./form-parts";
import { Language, Type } from "./language";
import { ListParts } from "./list-parts";
import { Marks } from "./marks";
import { Rules, Space, States } from "./measures";
import { ModerationParts } from "./moderation-parts";
import { OpinionParts } from "./opinion-parts";
import { CardParts, PageParts } from "./page-parts";
import { ConceptWorkParts } from "./concept-work-parts";
import { EventSpecimens } from "./event-specimens";
import { MediaSpecimens } from "./media-specimens";
import { ResultsParts } from "./results-parts";
import { ReadingParts, type Texts } from "./reading-parts";
import sample from "./sample.md?raw";
import words from "./words.json";

export const handle = page({ title: () => words.title, width: "reading" });

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: "/design/themes" },
  { rel: "stylesheet", href: styles },
];

export function loader() {
  const css = readFileSync(join(projectRoot(), "app/app.css"), "utf8");
  const long = renderConcept(sample);
  const palettes: Palette[] = themes.map((theme) => ({ theme, colours: [...coloursOf(css, theme)] }));
  const { comment, answer } = words.shown;
  const texts: Texts = {
    ...{ long, contents: contentsOf(long) },
    ...{ comment: renderComment(comment), answer: renderComment(answer) },
  };
  return { palettes, sizes: sizesOf(css), texts, qr: qrPath(words.shown.address) };
}

/** The visual language, shown with the tokens and the parts themselves. In development only: app/routes.ts. */
export default function Design() {
  const { palettes, sizes, texts, qr } = useLoaderData<typeof loader>();
  return (
    <div className="design-page" lang="en">
      <PageHead title={words.title} lead={words.lead} />
      <nav aria-label={words.contents}>
        <ul className="design-contents">
          {Object.entries(words.sections).map(([name, title]) => (
            <li key={name}>
              <a href={`#on-${name}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Language />
      <Type sizes={sizes} />
      <Colours palettes={palettes} />
      <Space />
      <States />
      <Marks />
      <Rules />
      <FormParts />
      <ListParts />
      <ReadingParts texts={texts} />
      <DiscussionParts texts={texts} />
      <OpinionParts />
      <ModerationParts comment={texts.comment} answer={texts.answer} />
      <ConceptWorkParts comment={texts.comment} />
      <EventSpecimens />
      <MediaSpecimens />
      <ResultsParts />
      <CardParts />
      <PageParts qr={qr} />
    </div>
  );
}
