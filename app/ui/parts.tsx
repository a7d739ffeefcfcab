import type { ReactNode } from "react";

/** Head of a page: what it is, a line on what it is for, and the first act. */
export function PageHead(props: {
  title: ReactNode;
  lead?: ReactNode;
  /** The way to where this page belongs. */
  back?: ReactNode;
  children?: ReactNode;
}) {
  const { title, lead, back, children } = props;
  return (
    <header className="mb-8">
      {back ? <p className="mb-2 flex flex-wrap gap-x-6 text-small no-print [&>a]:py-1">{back}</p> : null}
      <h1>{title}</h1>
      {lead ? <p className="mt-3 max-w-[66ch] text-muted">{lead}</p> : null}
      {children ? <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">{children}</div> : null}
    </header>
  );
}

/** Something to know before going on; `warn` where it matters for safety or cannot be undone. */
export function Notice({ tone = "calm", children }: { tone?: "calm" | "warn"; children: ReactNode }) {
  const look = tone === "warn" ? "border-warn bg-warn-soft" : "border-accent bg-accent-soft";
  return <div className={`my-6 max-w-[66ch] border-l-4 p-4 ${look}`}>{children}</div>;
}

/** What stands where nothing is yet: what comes here, and how. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="my-8 max-w-[66ch] text-muted">{children}</p>;
}
