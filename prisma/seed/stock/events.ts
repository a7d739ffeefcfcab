/** Words in the three languages, in the order be, ru, en. */
type Worded = readonly [string, string, string];

interface Talk {
  title: Worded;
  /** The letter of the invented person who speaks, as it stands in `speakers`. */
  by: number;
}

export interface StockEvent {
  kind: string;
  title: Worded;
  text: Worded;
  place: Worded;
  zone: string;
  entry: string;
  seenBy: string;
  places: number | null;
  /** First and last day; of what has hours, they are given too. In days from today where it is to come. */
  from: string | number;
  to: string | number;
  hours?: readonly [string, string];
  speakers: number[];
  talks?: readonly (Talk & { on: string })[];
  state?: "draft" | "cancelled";
  doNotRecord?: boolean;
}

const online: Worded = ["анлайн", "онлайн", "online"];
const invented: Worded = [
  "Выдуманая падзея паказу: ніхто з тых, хто ў ёй названы, не існуе.",
  "Вымышленное событие показа: никто из тех, кто в нём назван, не существует.",
  "An invented event of the demonstration: nobody who is named in it exists.",
];
const about = (be: string, ru: string, en: string): Worded => [
  `${be}\n\n${invented[0]}`,
  `${ru}\n\n${invented[1]}`,
  `${en}\n\n${invented[2]}`,
];

/** Who speaks, all invented: a name that is none, and what they do. */
export const speakers: readonly { name: Worded; about: Worded }[] = [
  {
    name: ["Эксперт А (выдуманы)", "Эксперт А (вымышленный)", "Expert A (invented)"],
    about: [
      "былы кіраўнік мясцовай адміністрацыі",
      "бывший глава местной администрации",
      "former head of a local administration",
    ],
  },
  {
    name: ["Экспертка Б (выдуманая)", "Эксперт Б (вымышленная)", "Expert B (invented)"],
    about: ["даследуе дзяржаўнае кіраванне", "исследует государственное управление", "studies public administration"],
  },
  {
    name: ["Эксперт В (выдуманы)", "Эксперт В (вымышленный)", "Expert C (invented)"],
    about: ["аналітык эканамічных рэформаў", "аналитик экономических реформ", "analyst of economic reforms"],
  },
  {
    name: ["Экспертка Г (выдуманая)", "Эксперт Г (вымышленная)", "Expert D (invented)"],
    about: ["дыпламатка ў адстаўцы", "дипломат в отставке", "retired diplomat"],
  },
];

/** What the Reserve did in 2024, as its report counts it, and a course that ended in a diploma. */
export const pastEvents: readonly StockEvent[] = [
  {
    ...{ kind: "visit", zone: "Europe/Vilnius", entry: "selection", seenBy: "public", places: 20 },
    ...{ from: "2024-04-15", to: "2024-04-18", speakers: [0, 1] },
    title: ["Дзяржаўнае кіраванне ў Літве", "Государственное управление в Литве", "Public administration in Lithuania"],
    text: about(
      "Чатыры дні ў міністэрствах, самакіраванні і службе цывільнай службы: як Літва перабудоўвала кіраванне.",
      "Четыре дня в министерствах, самоуправлении и ведомстве гражданской службы: как Литва перестраивала управление.",
      "Four days in ministries, a municipality and the civil service department: how Lithuania rebuilt its administration.",
    ),
    place: ["Вільня, Літва", "Вильнюс, Литва", "Vilnius, Lithuania"],
  },
  {
    ...{ kind: "visit", zone: "Europe/Berlin", entry: "selection", seenBy: "public", places: 18 },
    ...{ from: "2024-10-07", to: "2024-10-10", speakers: [3] },
    title: ["Еўрапейскія ўстановы ў Бельгіі", "Европейские учреждения в Бельгии", "European institutions in Belgium"],
    text: about(
      "Як працуюць парламент, камісія і савет, і як з імі размаўляе краіна, якая рыхтуецца да рэформаў.",
      "Как работают парламент, комиссия и совет, и как с ними говорит страна, которая готовится к реформам.",
      "How the parliament, the commission and the council work, and how a country that prepares reforms talks with them.",
    ),
    place: ["Брусель, Бельгія", "Брюссель, Бельгия", "Brussels, Belgium"],
  },
  {
    ...{ kind: "meeting", zone: "Europe/Vilnius", entry: "open", seenBy: "public", places: 300 },
    ...{ from: "2024-11-21", to: "2024-11-21", hours: ["18:00", "20:30"], speakers: [0, 2], doNotRecord: true },
    title: [
      "Шлях да дэмакратыі: прапановы і магчымасці",
      "Путь к демократии: предложения и возможности",
      "The Path to Democracy: Proposals and Opportunities",
    ],
    text: about(
      "Сустрэча ўдзельнікаў і ўдзельніц Рэзерву з прадстаўнікамі дэмакратычных сіл.",
      "Встреча участников и участниц Резерва с представителями демократических сил.",
      "A meeting of members of the Reserve with representatives of the democratic forces.",
    ),
    place: online,
  },
  {
    ...{ kind: "cycle", zone: "Europe/Vilnius", entry: "open", seenBy: "public", places: null },
    ...{ from: "2024-02-05", to: "2024-03-31", speakers: [0, 3], place: online },
    title: [
      "Лекцыі літоўскіх палітычных і грамадскіх дзеячаў",
      "Лекции литовских политических и общественных деятелей",
      "Lectures by Lithuanian political and public figures",
    ],
    text: about(
      "Як Літва вярнула незалежнасць і правяла рэформы: ад тых, хто гэта рабіў.",
      "Как Литва вернула независимость и провела реформы: от тех, кто это делал.",
      "How Lithuania regained its independence and carried out reforms: from those who did it.",
    ),
    talks: [
      { on: "2024-02-08", by: 0, title: ["Першыя сто дзён", "Первые сто дней", "The first hundred days"] },
      {
        on: "2024-02-22",
        by: 3,
        title: ["Знешняя палітыка малой краіны", "Внешняя политика малой страны", "Foreign policy of a small country"],
      },
      {
        on: "2024-03-07",
        by: 0,
        title: ["Рэформа самакіравання", "Реформа самоуправления", "Reform of local government"],
      },
      {
        on: "2024-03-21",
        by: 3,
        title: ["Дарога ў Еўрапейскі саюз", "Дорога в Европейский союз", "The road into the European Union"],
      },
    ],
  },
  {
    ...{ kind: "cycle", zone: "Europe/Minsk", entry: "open", seenBy: "public", places: null },
    ...{ from: "2024-09-10", to: "2024-11-15", speakers: [1, 2], place: online, doNotRecord: true },
    title: [
      "Спецкурс «Шлях да дэмакратычнай Беларусі»",
      "Спецкурс «Путь к демократической Беларуси»",
      "Special Course: The Path to a Democratic Belarus",
    ],
    text: about(
      "Беларускія навукоўцы і аналітыкі пра тое, з чаго пачнуцца перамены і што трэба падрыхтаваць загадзя.",
      "Белорусские учёные и аналитики о том, с чего начнутся перемены и что нужно подготовить заранее.",
      "Belarusian scholars and analysts on where change begins and what has to be prepared beforehand.",
    ),
    talks: [
      {
        on: "2024-09-12",
        by: 1,
        title: [
          "Дзяржава пасля аўтарытарызму",
          "Государство после авторитаризма",
          "The state after authoritarian rule",
        ],
      },
      { on: "2024-09-26", by: 2, title: ["Эканоміка пераходу", "Экономика перехода", "The economy of transition"] },
      {
        on: "2024-10-17",
        by: 1,
        title: ["Кадры для новай улады", "Кадры для новой власти", "People for a new government"],
      },
      { on: "2024-11-07", by: 2, title: ["Даверыць суду зноў", "Снова довериться суду", "Trusting the courts again"] },
    ],
  },
  {
    ...{ kind: "course", zone: "Europe/Warsaw", entry: "selection", seenBy: "members", places: 80 },
    ...{ from: "2024-03-04", to: "2024-06-14", speakers: [3, 2], place: online },
    title: ["Курс дыпламатыі", "Курс дипломатии", "A course of diplomacy"],
    text: about(
      "Пратакол, перамовы, міжнароднае права. Хто прайшоў курс да канца, атрымлівае дыплом.",
      "Протокол, переговоры, международное право. Кто прошёл курс до конца, получает диплом.",
      "Protocol, negotiations, international law. Whoever completes the course receives a diploma.",
    ),
    talks: [
      { on: "2024-03-12", by: 3, title: ["Пратакол і этыкет", "Протокол и этикет", "Protocol and etiquette"] },
      { on: "2024-04-09", by: 3, title: ["Як вядуць перамовы", "Как ведут переговоры", "How to negotiate"] },
      {
        on: "2024-05-14",
        by: 2,
        title: ["Міжнароднае права на практыцы", "Международное право на практике", "International law in practice"],
      },
    ],
  },
];

/** What is to come, by days from today: one for each way of taking part, one that is cancelled, one being prepared. */
export const comingEvents: readonly StockEvent[] = [
  {
    ...{ kind: "meeting", zone: "Europe/Vilnius", entry: "open", seenBy: "public", places: 40, doNotRecord: true },
    ...{ from: 12, to: 12, hours: ["18:00", "20:00"], speakers: [1], place: online },
    title: [
      "Размова пра мясцовае самакіраванне",
      "Разговор о местном самоуправлении",
      "A conversation on local government",
    ],
    text: about(
      "Што раён можа вырашаць сам і адкуль возьмуцца грошы. Пытанні можна задаць загадзя.",
      "Что район может решать сам и откуда возьмутся деньги. Вопросы можно задать заранее.",
      "What a district can decide by itself and where the money comes from. Questions can be asked beforehand.",
    ),
  },
  {
    ...{ kind: "visit", zone: "Europe/Warsaw", entry: "selection", seenBy: "members", places: 15 },
    ...{ from: 45, to: 48, speakers: [0], place: ["Варшава, Польшча", "Варшава, Польша", "Warsaw, Poland"] },
    title: ["Як працуе ваяводства", "Как работает воеводство", "How a voivodeship works"],
    text: about(
      "Чатыры дні ў органах улады рэгіёна. Дакументы для візы афармляюцца па-за платформай.",
      "Четыре дня в органах власти региона. Документы для визы оформляются вне платформы.",
      "Four days with the authorities of a region. Papers for visas are handled outside the platform.",
    ),
  },
  {
    ...{ kind: "internship", zone: "Europe/Vilnius", entry: "invitation", seenBy: "members", places: 5 },
    ...{ from: 70, to: 98, speakers: [], place: ["Вільня, Літва", "Вильнюс, Литва", "Vilnius, Lithuania"] },
    title: ["Стажыроўка ў самакіраванні", "Стажировка в самоуправлении", "An internship in a municipality"],
    text: about(
      "Месяц побач з тымі, хто вядзе гарадскія справы.",
      "Месяц рядом с теми, кто ведёт городские дела.",
      "A month beside those who run a town.",
    ),
  },
  {
    ...{ kind: "meeting", zone: "Europe/Minsk", entry: "open", seenBy: "members", places: null, state: "cancelled" },
    ...{ from: 20, to: 20, hours: ["19:00", "20:30"], speakers: [2], place: online },
    title: ["Вечар пытанняў пра бюджэт", "Вечер вопросов о бюджете", "An evening of questions on the budget"],
    text: about("Пытанні і адказы.", "Вопросы и ответы.", "Questions and answers."),
  },
  {
    ...{ kind: "cycle", zone: "Europe/Minsk", entry: "open", seenBy: "members", places: null, state: "draft" },
    ...{ from: 90, to: 150, speakers: [2], place: online },
    title: ["Лекцыі пра рэформу аховы здароўя", "", ""],
    text: [`Чарнавік. ${invented[0]}`, "", ""],
  },
];

/** Why one of them does not take place. */
export const cancelledFor = "Той, хто мусіў выступаць, захварэў. Новы дзень абвесцім асобна. (Выдумана для паказу.)";
