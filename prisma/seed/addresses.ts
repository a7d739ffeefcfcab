const notes = {
  noteBe: "Дэманстрацыя: гэты адрас выдуманы і нікуды не вядзе.",
  noteRu: "Демонстрация: этот адрес выдуман и никуда не ведёт.",
  noteEn: "Demonstration: this address is invented and leads nowhere.",
};

const invented: readonly [kind: string, address: string][] = [
  ["site", "https://reserve.example"],
  ["onion", `http://${"demonstration".repeat(5).slice(0, 56)}.onion`],
  ["channel", "https://channel.example/reserve"],
  ["mailbox", "organizers@reserve.example"],
];

/** Official addresses of the demonstration community; names under .example belong to nobody (RFC 2606). */
export const inventedAddresses = invented.map(([kind, address], index) => ({
  ...{ id: `demonstration-address-${index}`, code: `demoaddress${index}` },
  ...{ kind, address, ...notes, sort: index + 1, changedOn: "2024-01-02" },
}));
