// Works a desk by keyboard: j and k move, the letters press the buttons of the story one stands at. All is there as
// buttons and links as well.
"use strict";

(() => {
  const rows = [...document.querySelectorAll(".ub-desk__row")];
  const help = document.querySelector("[data-keys]");
  const here = () => document.activeElement?.closest(".ub-desk__row") ?? null;
  const go = (step) => {
    const at = rows.indexOf(here());
    const to = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1);
    rows[to]?.focus();
  };
  const press = (inside, key) => {
    const found = inside?.querySelector(`[data-key="${key}"]`);
    if (found) found.click();
    return Boolean(found);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    let done = true;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (["r", "i", "a", "s", "o"].includes(event.key)) done = press(here(), event.key);
    else if (event.key === "u") done = press(document, "u");
    else if (event.key === "?" && help) help.open = !help.open;
    else done = false;
    if (done) event.preventDefault();
  });

  // After a step one stands at the story that comes next.
  const target = location.hash.startsWith("#rad-") ? document.getElementById(location.hash.slice(1)) : null;
  if (target) target.focus();
  else if (location.hash.startsWith("#rad-")) rows[0]?.focus();
})();
