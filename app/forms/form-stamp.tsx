import { useT } from "~/ui/language";

/**
 * When a form was given, and a field that nobody sees, hears or reaches: programs that fill in everything they find
 * fill it in. Both stand apart from the form's own values, so that a form that comes back brings fresh ones.
 */
export function FormStamp({ stamp }: { stamp: string }) {
  const t = useT();
  return (
    <>
      <input type="hidden" name="stamp" value={stamp} />
      <div className="hidden" aria-hidden="true">
        <label htmlFor="homepage">{t("joining:leaveEmpty")}</label>
        <input id="homepage" name="homepage" tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
    </>
  );
}
