import type { Said } from "~/domain/concepts/wordings";
import { useT } from "~/ui/language";
import { Facts } from "~/ui/lists";

interface Kept {
  kind: string;
  seenBy: string;
  title: Said;
  link: string;
  hasFile: boolean;
  video: string | null;
}

/** One material as organizers keep it: what it lacks, and what can be done to it. */
export function MaterialToKeep(props: { material: Kept; path: string; recorded: boolean }) {
  const t = useT();
  const { material, path, recorded } = props;
  const { kind, seenBy, title, link, hasFile, video } = material;
  const ways: [href: string, words: string][] = [
    ...(kind === "file"
      ? [[`${path}/file`, t(hasFile ? "organizing-materials:file.other" : "organizing-materials:file.title")] as const]
      : []),
    ...(kind === "recording" && recorded
      ? [
          [
            `${path}/video`,
            t(video ? "organizing-interviews:video.other" : "organizing-interviews:video.title"),
          ] as const,
        ]
      : []),
    ...(video ? [[`/organize/videos/${video}`, t("organizing-interviews:video.parts")] as const] : []),
    [`${path}/edit`, t("organizing-materials:edit")],
    [`${path}/removal`, t("organizing-materials:remove.link")],
  ].map(([href, words]) => [href, words]);
  return (
    <li>
      <h2 className="text-h3" lang={title.language}>
        {title.text}
      </h2>
      <Facts>
        {t(`materials:kind.${kind}`)}
        {t(`materials:seenBy.${seenBy}`)}
        {kind === "file" && !hasFile ? t("organizing-materials:lacks.file") : null}
        {kind === "recording" && !video ? t("organizing-materials:lacks.video") : null}
      </Facts>
      {link ? <p className="mt-1 break-all text-small text-muted">{link}</p> : null}
      <p className="mt-1 flex flex-wrap gap-x-6">
        {ways.map(([href, words]) => (
          <a key={href} href={href} className="py-1" aria-label={`${words}: ${title.text}`}>
            {words}
          </a>
        ))}
      </p>
    </li>
  );
}
