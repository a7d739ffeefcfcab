/** The name of a picture's file. */
export function fileOf(name, { width, theme, lang, zoom }) {
  return [name, width, theme, lang, ...(zoom === 1 ? [] : [`x${zoom}`]), "png"].join(".");
}

/** The page that shows all pictures together: a row for each screen. */
export function sheet(shown, views) {
  const rows = shown.map(({ name, who }) => {
    const cells = views.map((view) => {
      const file = fileOf(name, view);
      return `<a href="${file}"><img src="${file}" alt="${view.width} ${view.theme} ${view.lang}" loading="lazy"></a>`;
    });
    return `<section id="${name}"><h2>${name} <small>${who}</small></h2><div>${cells.join("")}</div></section>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>
body{font:16px system-ui;margin:1rem;background:#777}section{margin-bottom:2rem}h2{color:#fff}small{font-weight:400}
div{display:flex;gap:.5rem;align-items:flex-start;overflow-x:auto}img{height:420px;width:auto;max-width:none;object-fit:cover;object-position:top}
</style>${rows.join("\n")}`;
}
