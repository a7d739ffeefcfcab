/** How large the demonstration community is: the figures of 2024, invented people. */
export const size = {
  /** All participants, demo-participant and demo-author among them; experts and organizers come on top. */
  participants: 700,
  /** Of the participants, by what their card says; the rest would rather not say. */
  inBelarus: 210,
  abroad: 390,
  /** Applications in the queue, that of demo-pending among them. */
  waiting: 40,
  declined: 8,
  withdrawn: 3,
  /** Experts who wrote the expert concepts, one each; demo-expert comes on top. */
  experts: 6,
  /** Comments on each expert concept, by its sphere: 683 in all. */
  comments: { justice: 168, local: 141, governance: 122, education: 103, security: 84, economy: 65 },
  /** How many cards carry so many choices: 520 cards, 1,500 choices. */
  cardsByChoices: { 1: 84, 2: 132, 3: 140, 4: 88, 5: 76 },
} as const;
