/* global getSelection */
// Words of a paragraph that are selected may be commented on: a link to the form for them comes up. Without scripts the
// link at the end of each paragraph leads to the form for all of it.
(() => {
  const text = document.querySelector(".passages[data-version]");
  const offer = document.getElementById("passage");
  const link = offer.querySelector("a");
  // Letters without spaces, as the server counts them; marks of footnotes and the links themselves are no words.
  const letters = (range) => {
    const copy = range.cloneContents();
    for (const other of copy.querySelectorAll('sup, a[href^="comments?"]')) other.remove();
    return copy.textContent.replace(/\s+/g, "").length;
  };
  const blockOf = (node) => (node.nodeType === 1 ? node : node.parentElement).closest('.prose [id^="p"]');

  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    // Where the link itself is pressed, what was selected stands.
    if (!selection.rangeCount || !text.querySelector(".prose").contains(selection.anchorNode)) return;
    const range = selection.getRangeAt(0);
    const block = blockOf(range.startContainer);
    const number = /^p(\d+)$/.exec(block?.id ?? "")?.[1];
    const before = document.createRange();
    let length = 0;
    if (number && !selection.isCollapsed) {
      before.setStart(block, 0);
      before.setEnd(range.startContainer, range.startOffset);
      const chosen = range.cloneRange();
      if (!block.contains(range.endContainer)) chosen.setEnd(block, block.childNodes.length);
      length = letters(chosen);
    }
    offer.hidden = length === 0;
    if (length === 0) return;
    const from = letters(before);
    link.href = `comments?about=${text.dataset.version}p${number}.${from}-${from + length}`;
  });
})();
