// Lines of the card are dragged by a handle, with a mouse, a pen or a finger; the buttons beside them stay, for the
// keyboard and for whoever has no scripts. On the drop the new order is sent as a form, and the server has the word.
(() => {
  const form = document.getElementById("card-order");
  const list = document.querySelector("ol[data-drag]");
  const lines = () => [...list.querySelectorAll("li[data-position]")];
  const order = () => lines().map((line) => line.dataset.position);
  let dragged = null;
  let before = [];
  let sent = false;

  const end = (dropped) => {
    if (!dragged) return;
    dragged.classList.remove("dragged");
    dragged = null;
    const after = order();
    if (!dropped)
      for (const key of [...before].reverse()) list.prepend(lines().find((one) => one.dataset.position === key));
    else if (after.join() !== before.join()) {
      sent = true;
      for (const value of after)
        form.append(Object.assign(document.createElement("input"), { name: "positions", value }));
      form.submit();
    }
  };

  for (const line of lines()) {
    const handle = Object.assign(document.createElement("span"), {
      className: "drag-handle",
      title: list.dataset.drag,
    });
    handle.ariaHidden = "true";
    handle.addEventListener("pointerdown", (event) => {
      if (sent || event.button !== 0) return;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      dragged = line;
      before = order();
      line.classList.add("dragged");
    });
    // The neighbours make way, so that the line itself stays in the page and keeps the pointer.
    handle.addEventListener("pointermove", ({ clientY }) => {
      if (dragged !== line) return;
      if (clientY < 48) scrollBy(0, -24);
      if (clientY > innerHeight - 48) scrollBy(0, 24);
      const middle = (other) => other.getBoundingClientRect().top + other.offsetHeight / 2;
      const [previous, next] = [line.previousElementSibling, line.nextElementSibling];
      if (previous && clientY < middle(previous)) line.after(previous);
      else if (next?.dataset.position && clientY > middle(next)) line.before(next);
    });
    handle.addEventListener("pointerup", () => end(true));
    handle.addEventListener("pointercancel", () => end(false));
    line.append(handle);
  }
  addEventListener("keydown", ({ key }) => key === "Escape" && end(false));
})();
