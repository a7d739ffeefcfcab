import { skeletonOf } from "../../app/domain/accounts/pseudonyms";
import type { Chance } from "./chance";

/** Adjectives and nouns that go together; no name of any person. */
interface Family {
  adjectives: string[];
  nouns: string[];
}

const words = (text: string) => text.split(" ");

const families: Record<"be" | "ru" | "en", Family[]> = {
  be: [
    {
      adjectives: words(
        "Ціхая Ясная Белая Зялёная Далёкая Ранняя Срэбная Сіняя Лёгкая Старая Веснавая Лясная Светлая Шэрая Залатая",
      ),
      nouns: words(
        "Рака Зорка Вярба Чайка Хмара Сцежка Крыніца Ластаўка Рабіна Бяроза Хваля Пушча Раніца Завея Пчала Чапля",
      ),
    },
    {
      adjectives: words(
        "Ціхі Ясны Белы Зялёны Далёкі Ранні Срэбны Сіні Лёгкі Стары Восеньскі Лясны Светлы Шэры Вольны",
      ),
      nouns: words(
        "Бусел Вецер Дождж Явар Дуб Лось Зубр Ручай Мост Лістапад Вожык Туман Гай Снег Бераг Ясень Жаваранак",
      ),
    },
  ],
  ru: [
    {
      adjectives: words(
        "Северный Тихий Утренний Полевой Дальний Лесной Речной Зимний Вечерний Седой Тёплый Синий Поздний Вольный",
      ),
      nouns: words(
        "ветер берег туман клён снег дождь ручей дрозд мост причал ясень бобр огонёк шмель август вереск маяк",
      ),
    },
    {
      adjectives: words(
        "Северная Тихая Утренняя Полевая Дальняя Лесная Речная Зимняя Вечерняя Тёплая Синяя Поздняя Болотная Вольная",
      ),
      nouns: words("сова ольха трава пристань тропа осина заря рябина цапля волна роса метель сойка мята калина"),
    },
  ],
  en: [
    {
      adjectives: words(
        "Marsh Quiet Northern Amber Silver River Early Distant Winter Mossy Open Slow Paper Copper Autumn Hollow",
      ),
      nouns: words(
        "Heron Lantern Willow Bridge Sparrow Oak Harbour Compass Meadow Otter Lark Birch Ferry Bell Plover Thistle",
      ),
    },
  ],
};

/** One in seven goes by words of another language than they write in. */
const abroad = 1 / 7;

function invent(chance: Chance, language: "be" | "ru" | "en"): string {
  const family = chance.pick(families[chance.happens(abroad) ? chance.pick(["be", "ru", "en"] as const) : language]);
  const adjective = chance.pick(family.adjectives);
  const noun = chance.pick(family.nouns);
  const form = chance.next();
  if (form < 0.1) return noun[0]!.toUpperCase() + noun.slice(1);
  if (form < 0.17) return `${noun[0]!.toUpperCase()}${noun.slice(1)} ${chance.between(11, 98)}`;
  return `${adjective} ${noun}`;
}

/** Gives invented pseudonyms for people who write in a language, none to be taken for another or one of `taken`. */
export function inventingPseudonyms(
  chance: Chance,
  taken: readonly string[],
): (language: "be" | "ru" | "en") => string {
  const skeletons = new Set(taken.map(skeletonOf));
  return (language) => {
    for (;;) {
      const pseudonym = invent(chance, language);
      const skeleton = skeletonOf(pseudonym);
      if (skeletons.has(skeleton)) continue;
      skeletons.add(skeleton);
      return pseudonym;
    }
  };
}
