import { addTexts, isLanguage } from "./t";

/** All words of all languages; the server holds them, a browser loads the areas of its page. */
const files = import.meta.glob<{ default: object }>("./*/*.json", { eager: true });

for (const [path, file] of Object.entries(files)) {
  const [, language, area] = /^\.\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
  if (isLanguage(language) && area) addTexts(language, area, file.default);
}
