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

function one(chance: Chance): string {
  const language = chance.weighted(["be", "ru", "en"] as const, (key) => ({ be: 5, ru: 3, en: 2 })[key]);
  const family = chance.pick(families[language]);
  const adjective = chance.pick(family.adjectives);
  const noun = chance.pick(family.nouns);
  const form = chance.next();
  if (form < 0.1) return noun[0]!.toUpperCase() + noun.slice(1);
  if (form < 0.17) return `${noun[0]!.toUpperCase()}${noun.slice(1)} ${chance.between(11, 98)}`;
  return `${adjective} ${noun}`;
}

/** So many invented pseudonyms in three languages, none to be taken for another or for one of `taken`. */
export function inventPseudonyms(chance: Chance, count: number, taken: readonly string[]): string[] {
  const skeletons = new Set(taken.map(skeletonOf));
  const pseudonyms: string[] = [];
  while (pseudonyms.length < count) {
    const pseudonym = one(chance);
    const skeleton = skeletonOf(pseudonym);
    if (skeletons.has(skeleton)) continue;
    skeletons.add(skeleton);
    pseudonyms.push(pseudonym);
  }
  return pseudonyms;
}
