import type { SectionName, Unit } from "../../../app/domain/results/contents";
import type { Words } from "../../../app/domain/results/figures";

/** The words around the figures of 2024. */
export const above: Words = {
  be: "У 2024 годзе Кадравы рэзерв для Новай Беларусі пісаў канцэпцыі рэформ, абмяркоўваў іх з экспертамі і вучыўся ў Літве, Бельгіі і анлайн.",
  ru: "В 2024 году Кадровый резерв для Новой Беларуси писал концепции реформ, обсуждал их с экспертами и учился в Литве, Бельгии и онлайн.",
  en: "In 2024 the Personnel Reserve for New Belarus wrote concepts of reforms, discussed them with experts and learned in Lithuania, in Belgium and online.",
};

export const below: Words = {
  be: "Лічбы Рэзерву палічаныя платформай; побач з кожнай сказана, як. Усе людзі гэтай дэманстрацыі выдуманыя.",
  ru: "Цифры Резерва посчитаны платформой; рядом с каждой сказано, как. Все люди этой демонстрации вымышлены.",
  en: "The figures of the Reserve are counted by the platform; beside each stands how. All people of this demonstration are invented.",
};

export interface StockFigure {
  section: SectionName;
  label: Words;
  number?: number;
  day?: string;
  over?: boolean;
  unit?: Unit;
}

/** Where the figures of other directions of work come from. */
export const source = "апублікаваная справаздача за 2024 год / published report of 2024";

const of = (
  section: SectionName,
  be: string,
  ru: string,
  en: string,
  figure: Omit<StockFigure, "section" | "label">,
) => ({
  ...{ section, label: { be, ru, en } },
  ...figure,
});

/** Other directions of work in 2024, as they were published. */
export const elsewhere: readonly StockFigure[] = [
  of(
    "museum",
    "культурных і адукацыйных падзей",
    "культурных и образовательных событий",
    "cultural and educational events",
    { number: 150, over: true },
  ),
  of("museum", "наведвальнікаў", "посетителей", "visitors", { number: 8500, over: true }),
  of("museum", "арыгінальных экспанатаў", "оригинальных экспонатов", "original exhibits", { number: 300, over: true }),
  of("museum", "амбасад, з якімі ёсць кантакт", "посольств, с которыми есть контакт", "embassies in contact", {
    number: 20,
    over: true,
  }),
  of("museum", "уласныя выставы", "собственные выставки", "exhibitions of its own", { number: 2 }),
  of("museum", "выдадзены каталог", "изданный каталог", "catalogue published", { number: 1 }),
  of("museum", "на падтрымку выдання кніг", "на поддержку издания книг", "to sponsor books", {
    number: 2300,
    over: true,
    unit: "eur",
  }),
  of("museum", "на тэатральную пастаноўку", "на театральную постановку", "for a theatre production", {
    number: 12250,
    unit: "eur",
  }),
  of("sanctions", "суддзі пад санкцыямі ЕС", "судьи под санкциями ЕС", "judges under EU sanctions", { number: 24 }),
  of(
    "sanctions",
    "супрацоўнікаў месцаў зняволення пад санкцыямі ЕС",
    "сотрудников мест заключения под санкциями ЕС",
    "penitentiary staff under EU sanctions",
    { number: 10 },
  ),
  of(
    "sanctions",
    "прапагандысты пад санкцыямі ЕС",
    "пропагандиста под санкциями ЕС",
    "propagandists under EU sanctions",
    { number: 3 },
  ),
  of(
    "sanctions",
    "самалётаў пад санкцыямі, усяго",
    "самолётов под санкциями, всего",
    "aircraft under sanctions in all",
    { number: 5 },
  ),
  of(
    "sanctions",
    "прапанаваныя да спісаў сілавікі",
    "предложенных в списки силовиков",
    "security officers submitted for the lists",
    { number: 20 },
  ),
  of(
    "sanctions",
    "прапанаваныя да спісаў прапагандысты",
    "предложенных в списки пропагандистов",
    "propagandists submitted for the lists",
    { number: 26 },
  ),
  of(
    "legal",
    "пачатае папярэдняе расследаванне Міжнароднага крымінальнага суда",
    "начато предварительное расследование Международного уголовного суда",
    "a preliminary investigation of the International Criminal Court was opened",
    { day: "2024-10-02" },
  ),
  of(
    "legal",
    "рашэнне пра арышт у справе пра захоп самалёта",
    "решение об аресте по делу о захвате самолёта",
    "a decision on arrest in the case of the hijacked aircraft",
    { day: "2024-09-04" },
  ),
  of(
    "legal",
    "чалавекі, якіх датычацца рашэнні пра арышт",
    "человека, которых касаются решения об аресте",
    "people whom decisions on arrest concern",
    { number: 3 },
  ),
  of(
    "partners",
    "выпускнікі дыпламатычнага курса",
    "выпускника дипломатического курса",
    "graduates of the diplomatic course",
    { number: 74 },
  ),
  of("partners", "віз", "виз", "visas", { number: 126 }),
  of("partners", "з іх гуманітарных", "из них гуманитарных", "of them humanitarian", { number: 117 }),
  of(
    "partners",
    "на падтрымку аб’яднання палітвязняў",
    "на поддержку объединения политзаключённых",
    "to support an association of political prisoners",
    { number: 2500, unit: "pln" },
  ),
];

export interface StockInterview {
  slug: string;
  day: string;
  named: string;
  title: Words;
  /** What is said, in Belarusian, Russian and English. */
  transcript: Words;
}

const invented = {
  be: "Гэта выдуманая размова: такога чалавека няма.",
  ru: "Это выдуманный разговор: такого человека нет.",
  en: "This talk is invented: there is no such person.",
};

/** Seven interviews of people who are invented; each says so. */
export const interviews: readonly StockInterview[] = [
  {
    ...{ slug: "on-courts", day: "2024-03-12", named: "Алесь К. (выдуманая асоба)" },
    title: { be: "Пра суд, якому вераць", ru: "О суде, которому верят", en: "On a court that is trusted" },
    transcript: {
      be: `${invented.be} Суд пачынаецца з таго, што суддзя не баіцца патэлефанаванняў. Спачатку трэба вярнуць адкрытыя паседжанні, потым думаць пра новыя кодэксы.`,
      ru: `${invented.ru} Суд начинается с того, что судья не боится телефонных звонков. Сначала нужно вернуть открытые заседания, потом думать о новых кодексах.`,
      en: `${invented.en} A court begins with a judge who does not fear telephone calls. First bring back open hearings, then think of new codes.`,
    },
  },
  {
    ...{ slug: "on-schools", day: "2024-04-16", named: "Вера Н. (выдуманая асоба)" },
    title: { be: "Пра школу без страху", ru: "О школе без страха", en: "On a school without fear" },
    transcript: {
      be: `${invented.be} Настаўнік мусіць мець права памыліцца. Я пачала б з аплаты працы і з таго, каб школа сама выбірала падручнікі.`,
      ru: `${invented.ru} Учитель должен иметь право ошибиться. Я начала бы с оплаты труда и с того, чтобы школа сама выбирала учебники.`,
      en: `${invented.en} A teacher has to have the right to be wrong. I would begin with pay, and with schools choosing their own textbooks.`,
    },
  },
  {
    ...{ slug: "on-towns", day: "2024-05-28", named: "Міхась Т. (выдуманая асоба)" },
    title: { be: "Пра гроші мястэчка", ru: "О деньгах городка", en: "On the money of a small town" },
    transcript: {
      be: `${invented.be} Пакуль падаткі сыходзяць наверх, мястэчка просіць. Хай трэць застаецца на месцы, і людзі самі ўбачаць, на што яна ідзе.`,
      ru: `${invented.ru} Пока налоги уходят наверх, городок просит. Пусть треть остаётся на месте, и люди сами увидят, на что она идёт.`,
      en: `${invented.en} As long as taxes go upwards, a small town has to beg. Let a third stay in place, and people will see for themselves what it is spent on.`,
    },
  },
  {
    ...{ slug: "on-health", day: "2024-06-25", named: "Таццяна Р. (выдуманая асоба)" },
    title: { be: "Пра паліклініку побач", ru: "О поликлинике рядом", en: "On a clinic nearby" },
    transcript: {
      be: `${invented.be} Доктар у вёсцы патрэбны штодня, а не раз на месяц. Тэлемедыцына дапамагае, але не замяняе чалавека.`,
      ru: `${invented.ru} Врач в деревне нужен каждый день, а не раз в месяц. Телемедицина помогает, но не заменяет человека.`,
      en: `${invented.en} A village needs a doctor every day, not once a month. Telemedicine helps, but it does not replace a person.`,
    },
  },
  {
    ...{ slug: "on-economy", day: "2024-09-17", named: "Дзяніс В. (выдуманая асоба)" },
    title: { be: "Пра малы бізнес", ru: "О малом бизнесе", en: "On small business" },
    transcript: {
      be: `${invented.be} Прадпрымальніку патрэбныя тры рэчы: зразумелы падатак, хуткі суд і дзесяць гадоў без новых правілаў заднім чыслом.`,
      ru: `${invented.ru} Предпринимателю нужны три вещи: понятный налог, быстрый суд и десять лет без новых правил задним числом.`,
      en: `${invented.en} Somebody in business needs three things: a tax that can be understood, a fast court, and ten years without rules made after the fact.`,
    },
  },
  {
    ...{ slug: "on-environment", day: "2024-10-22", named: "Ганна Л. (выдуманая асоба)" },
    title: { be: "Пра ваду і лясы", ru: "О воде и лесах", en: "On water and forests" },
    transcript: {
      be: `${invented.be} Дадзеныя пра паветра і ваду мусяць быць адкрытымі. З гэтага пачынаецца давер да любога будаўніцтва.`,
      ru: `${invented.ru} Данные о воздухе и воде должны быть открытыми. С этого начинается доверие к любому строительству.`,
      en: `${invented.en} Data on air and water have to be open. Trust in any building begins there.`,
    },
  },
  {
    ...{ slug: "on-service", day: "2024-12-05", named: "Павел С. (выдуманая асоба)" },
    title: { be: "Пра службу людзям", ru: "О службе людям", en: "On serving people" },
    transcript: {
      be: `${invented.be} Чыноўнік мусіць ведаць, што яго пасада часовая, а архіў вечны. Тады ён піша так, каб не было сорамна.`,
      ru: `${invented.ru} Чиновник должен знать, что его должность временна, а архив вечен. Тогда он пишет так, чтобы не было стыдно.`,
      en: `${invented.en} An official has to know that the office is for a time and the archive for good. Then one writes so as not to be ashamed of it.`,
    },
  },
];
