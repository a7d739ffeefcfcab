import type { Language } from "~/locales/t";

/**
 * The beginning of a page that is read without the platform: it needs nothing from elsewhere, and forbids itself to
 * ask for anything. `title` is safe HTML.
 */
export function paperHead(language: Language, title: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<style>${style}</style>
</head>
<body>`;
}

/** As quiet as the pages of the platform; on paper each text begins a page. */
const style = `
:root{--paper:#f9f6f1;--ink:#221d17;--muted:#544d45;--line:#d6d0c7;--accent:#01525b}
@media (prefers-color-scheme:dark){:root{--paper:#1d1a17;--ink:#ebe7e0;--muted:#bdb6ad;--line:#423d38;--accent:#72cdce}}
html{background:var(--paper);color:var(--ink);font:1.125rem/1.65 "Iowan Old Style","Palatino Linotype","PT Serif","Noto Serif",Georgia,serif;hyphens:auto;overflow-wrap:break-word}
body{max-width:41rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance}
h1{font-size:1.75rem}
nav{margin:2rem 0;font-size:1rem}
nav li{margin:.4rem 0}
article{border-top:1px solid var(--line);margin-top:3.5rem;padding-top:1rem}
article h2{font-size:1.6rem;margin:1.5rem 0 .5rem}
article h2[id]{font-size:1.3rem;margin-top:2em}
article h3{font-size:1.15rem;margin-top:1.6em}
article h4{font-size:1rem}
a{color:var(--accent);text-underline-offset:.18em}
.facts,.summary,blockquote{color:var(--muted)}
.facts{font-size:.9rem}
blockquote{margin-inline:0;border-left:2px solid var(--line);padding-left:1em}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.35rem 1.25rem;margin:1rem 0}
dt{color:var(--muted)}
dd{margin:0}
.ours{white-space:pre-wrap}
.code{font-family:ui-monospace,monospace;font-size:.8rem;white-space:pre-wrap;overflow-wrap:anywhere}
@media (max-width:30rem){dl{display:block}dd{margin:0 0 .6rem}}
table{display:block;overflow-x:auto;border-collapse:collapse;font-size:1rem}
th,td{border-bottom:1px solid var(--line);padding:.4em .9em .4em 0;text-align:left;vertical-align:top}
pre{overflow-x:auto}
figure{margin:1.5rem 0}
img{max-width:100%;height:auto}
figcaption{font-size:.9rem;color:var(--muted)}
code,pre{font-size:.9em}
section[data-footnotes]{border-top:1px solid var(--line);margin-top:2.5em;font-size:1rem}
sup{font-size:.72em;line-height:0}
@media print{html{background:none;color:#000;font-size:11pt}nav a{color:inherit}article{break-before:page;border:0;margin:0}}
`;
