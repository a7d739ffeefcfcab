/** Words in the three languages, in the order be, ru, en. */
type Worded = readonly [string, string, string];

/** What concepts are judged by. */
interface Aspect {
  name: Worded;
  help: Worded;
}

export interface StockCall {
  title: Worded;
  text: Worded;
  sphere: string;
  shortest: number;
  longest: number;
  zone: string;
  criteria: (Aspect & { weight: number })[];
  questions: { words: Worded; required: boolean; longest: number }[];
}

const need: Aspect = {
  name: ["Адказвае на патрэбу людзей", "Отвечает на потребность людей", "Answers what people need"],
  help: [
    "Відаць, каму і чым стане лягчэй.",
    "Видно, кому и чем станет легче.",
    "One sees whose life becomes easier, and how.",
  ],
};
const steps: Aspect = {
  name: ["Крокі першага года", "Шаги первого года", "Steps of the first year"],
  help: [
    "Сказана, хто і што робіць у першыя дванаццаць месяцаў.",
    "Сказано, кто и что делает в первые двенадцать месяцев.",
    "It says who does what in the first twelve months.",
  ],
};
const money: Aspect = {
  name: ["Сродкі", "Средства", "Money"],
  help: [
    "Ёсць ацэнка выдаткаў і адкуль іх узяць.",
    "Есть оценка расходов и откуда их взять.",
    "The costs are estimated, and where they come from.",
  ],
};
const clear: Aspect = {
  name: ["Зразумела напісана", "Понятно написано", "Clearly written"],
  help: ["", "", ""],
};

const weighed = (...rows: [Aspect, number][]) => rows.map(([aspect, weight]) => ({ ...aspect, weight }));

/** A call whose deadline is over, and one that takes concepts. */
export const closedCall: StockCall = {
  title: ["Суд, якому вераць", "Суд, которому верят", "Courts that people trust"],
  text: [
    "Мы чакалі канцэпцый пра тое, як прызначаць суддзяў, хто за гэта адказвае і што зрабіць з судом у раёне.\n\n- Пачніце з таго, што бачыць звычайны чалавек.\n- Прапануйце не больш за тры змены.",
    "Мы ждали концепций о том, как назначать судей, кто за это отвечает и что сделать с судом в районе.\n\n- Начните с того, что видит обычный человек.\n- Предложите не больше трёх изменений.",
    "We asked for concepts on how judges are appointed, who answers for it, and what to do with the court of a district.\n\n- Begin with what an ordinary person sees.\n- Propose three changes at most.",
  ],
  ...{ sphere: "", shortest: 500, longest: 40_000, zone: "Europe/Vilnius" },
  criteria: weighed([need, 2], [steps, 1], [clear, 1]),
  questions: [
    {
      words: [
        "Хто страціць, калі гэта ажыццявіць, і што яму сказаць?",
        "Кто потеряет, если это осуществить, и что ему сказать?",
        "Who loses if this is carried out, and what would you tell them?",
      ],
      ...{ required: true, longest: 1000 },
    },
  ],
};

export const currentCall: StockCall = {
  title: [
    "Першыя сто дзён у маленькім горадзе",
    "Первые сто дней в маленьком городе",
    "The first hundred days in a small town",
  ],
  text: [
    "Што можа зрабіць раённая ўлада за першыя сто дзён, не чакаючы новых законаў? Нам патрэбныя канцэпцыі, якія можна пачаць заўтра.\n\n## Пра што пісаць\n\nВада і дарогі, паліклініка, школа, аўтобус, сустрэчы з жыхарамі. Адна справа лепш за дзесяць.\n\n## Што будзе потым\n\nПяць канцэпцый з найлепшымі ацэнкамі абмяркуем разам з экспертамі і апублікуем.",
    "Что может сделать районная власть за первые сто дней, не дожидаясь новых законов? Нам нужны концепции, которые можно начать завтра.\n\n## О чём писать\n\nВода и дороги, поликлиника, школа, автобус, встречи с жителями. Одно дело лучше десяти.\n\n## Что будет потом\n\nПять концепций с лучшими оценками обсудим вместе с экспертами и опубликуем.",
    "What can the authorities of a district do in their first hundred days, without waiting for new laws? We ask for concepts that could begin tomorrow.\n\n## What to write on\n\nWater and roads, the clinic, the school, the bus, meetings with residents. One thing is better than ten.\n\n## What comes then\n\nThe five concepts with the best scores are discussed with experts and published.",
  ],
  ...{ sphere: "", shortest: 1000, longest: 60_000, zone: "Europe/Warsaw" },
  criteria: weighed([need, 3], [steps, 2], [money, 1], [clear, 1]),
  questions: [
    {
      words: [
        "Што можна пачаць у першы ж тыдзень?",
        "Что можно начать в первую же неделю?",
        "What could begin in the very first week?",
      ],
      ...{ required: true, longest: 800 },
    },
    {
      words: [
        "Дзе падобнае ўжо атрымалася?",
        "Где подобное уже получилось?",
        "Where has something like it worked already?",
      ],
      ...{ required: false, longest: 800 },
    },
  ],
};
