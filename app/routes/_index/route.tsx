import { page } from "~/ui/page";
import { useT } from "~/ui/language";
export const handle = page({ title: "common:name" });
export default function Front() {
  const t = useT();
  return <h1>{t("common:name")}</h1>;
}
