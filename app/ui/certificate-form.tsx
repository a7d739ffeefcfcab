import { useT } from "./language";

/** Where anybody types the code of a certificate; sent with GET, so that the answer has an address. */
export function CertificateForm() {
  const t = useT();
  return (
    <form method="get" action="/certificates" className="mt-6">
      <label htmlFor="code" className="font-semibold">
        {t("certificates:form.code")}
      </label>
      <p id="code-hint" className="mt-1 text-small text-muted">
        {t("certificates:form.hint")}
      </p>
      <input
        id="code"
        name="code"
        required
        className="field mt-2 font-mono"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={80}
        aria-describedby="code-hint"
      />
      <p className="mt-6">
        <button className="button button-first">{t("certificates:form.submit")}</button>
      </p>
    </form>
  );
}
