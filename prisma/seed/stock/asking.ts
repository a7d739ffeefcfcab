/** A question to speakers; `answer` in Belarusian, Russian and English. All of it is invented. */
interface StockQuestion {
  words: string;
  endorsedBy: number;
  answer?: readonly [string, string, string];
}

export const questions: readonly StockQuestion[] = [
  {
    words: "Як выбіраць суддзяў так, каб яны не залежалі ад таго, хто іх прызначыў? (Выдумана для паказу.)",
    endorsedBy: 14,
    answer: [
      "Коратка: **доўгі тэрмін**, адкрыты конкурс і савет, у якім суддзі не ў большасці. Падрабязней скажам на сустрэчы.",
      "Коротко: **долгий срок**, открытый конкурс и совет, в котором судьи не в большинстве. Подробнее скажем на встрече.",
      "In short: a **long term**, an open competition, and a council in which judges are not the majority. More at the meeting.",
    ],
  },
  {
    words: "Что делать с архивами ведомств в первые месяцы, чтобы ничего не пропало? (Вымышлено для показа.)",
    endorsedBy: 6,
  },
  {
    words: "Which reform would you begin with if you had only one hundred days? (Invented for show.)",
    endorsedBy: 2,
  },
  {
    words: "Ці трэба мець міністэрства інфармацыі наогул? (Выдумана для паказу.)",
    endorsedBy: 0,
  },
];

/** What the registered are told, in Belarusian, Russian and English. */
export const messageWords = [
  "Калі ласка, зайдзіце за **пяць хвілін** да пачатку і не ўключайце камеру. (Выдумана для паказу.)",
  "Пожалуйста, зайдите за **пять минут** до начала и не включайте камеру. (Вымышлено для показа.)",
  "Please come **five minutes** early and leave the camera off. (Invented for show.)",
] as const;
