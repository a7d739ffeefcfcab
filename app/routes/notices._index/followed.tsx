import { useT } from "~/ui/language";

/** Followed concepts that have something new. They are seen on their own page, and with everything else. */
export function FollowedNews(props: { followed: { slug: string; title: string; language: string }[]; more: boolean }) {
  const t = useT();
  if (props.followed.length === 0) return null;
  return (
    <ul>
      {props.followed.map(({ slug, title, language }) => (
        <li key={slug} className="border-t border-line py-3">
          <b className="mr-2 text-small">{t("notices:new")}</b>
          <a href="/concepts/following" className="inline-block py-1">
            {t("notices:said.followed")} <span lang={language}>{title}</span>
          </a>
        </li>
      ))}
      {props.more && (
        <li className="border-t border-line py-3">
          <a href="/concepts/following" className="inline-block py-1">
            {t("notices:moreFollowed")}
          </a>
        </li>
      )}
    </ul>
  );
}
