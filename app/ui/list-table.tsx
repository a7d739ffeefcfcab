import type { ReactNode } from "react";

/**
 * The table of a list; figures stand right, below their heads. One that stacks is, on phones, a name and a line of
 * figures for each row; its role is said, since browsers forget it with the layout.
 */
export function ListTable(props: { stacks?: boolean; className?: string; labelledBy?: string; children: ReactNode }) {
  const classes = ["list-table", props.stacks && "stacks", props.className].filter(Boolean).join(" ");
  return (
    <>
      <link rel="stylesheet" href="/list-table.css" />
      <table role={props.stacks ? "table" : undefined} className={classes} aria-labelledby={props.labelledBy}>
        {props.children}
      </table>
    </>
  );
}
