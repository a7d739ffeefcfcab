/** What visitors are told of the size of the Reserve; a figure that would tell too much is left out. */
export interface PublishedFigures {
  participants?: number;
  concepts?: number;
  comments?: number;
  /** Share of the positions that somebody chose. */
  chosenShare?: number;
}

export interface Figures {
  participants: number;
  concepts: number;
  comments: number;
  positions: number;
  chosen: number;
}

const down = (value: number, to: number) => Math.floor(value / to) * to;

/** Rounded down to 5 below 100, to 10 above; nothing below 10. */
function writings(value: number): number | undefined {
  return value < 10 ? undefined : down(value, value < 100 ? 5 : 10);
}

/** Rounds so that nobody's coming can be seen in the figures: people to 50, texts to 5 or 10, shares to 5 %. */
export function published({ participants, concepts, comments, positions, chosen }: Figures): PublishedFigures {
  const people = down(participants, 50);
  const share = positions ? Math.round((chosen / positions) * 20) / 20 : 0;
  const shown = {
    participants: people || undefined,
    concepts: writings(concepts),
    comments: writings(comments),
    chosenShare: (people && share) || undefined,
  };
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
}
