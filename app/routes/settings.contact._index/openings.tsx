import type { listContactOpenings } from "~/domain/accounts/own-contact.server";
import { useT } from "~/ui/language";
import { OpeningsPart } from "~/ui/openings";

/** When organizers had the contact in hand, for its holder. */
export function ContactOpenings({ openings }: { openings: Awaited<ReturnType<typeof listContactOpenings>> }) {
  const t = useT();
  const told = openings.map(({ act, ...one }) => ({ ...one, what: t(`contact:openings.act.${act}`) }));
  return <OpeningsPart of="contact" openings={told} />;
}
