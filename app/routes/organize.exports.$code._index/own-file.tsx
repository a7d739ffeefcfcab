import type { findExport } from "~/domain/organizing/asking-exports.server";
import { ActButton } from "~/forms/form";
import { useT } from "~/ui/language";
import { Notice } from "~/ui/parts";

/** The file of an allowed export, for the one who asked: while it is made, when it is there, when it is gone. */
export function OwnFile(props: { address: string; job: Awaited<ReturnType<typeof findExport>>["job"] }) {
  const t = useT();
  const { address, job } = props;
  if (!job) return <Notice>{t("exports:gone")}</Notice>;
  if (job.state !== "done") {
    return (
      <p className="mt-8">
        <a href={`/work/${job.code}`}>{t("exports:making")}</a>{" "}
        <span className="text-muted">{t(`work:state.${job.state}`)}</span>
      </p>
    );
  }
  return (
    <>
      <Notice tone="warn">{t("exports:once")}</Notice>
      <ActButton action={`${address}/file`} look="first">
        {t("exports:take")}
      </ActButton>
    </>
  );
}
