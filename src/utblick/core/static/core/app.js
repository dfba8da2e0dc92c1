// Small comforts. Every page works without them.
"use strict";

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const box = document.getElementById("search-box");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && box) {
    event.preventDefault();
    box.focus();
  }
});

// Who signs out leaves nothing written behind for the next at the same device; what was never saved is asked about.
for (const form of document.querySelectorAll("form[data-leaves]")) {
  form.addEventListener("submit", (event) => {
    try {
      const kept = Object.keys(localStorage).filter((key) => key.startsWith("utblick-"));
      if (kept.length && !window.confirm(form.dataset.leaves)) { event.preventDefault(); return; }
      for (const key of kept) localStorage.removeItem(key);
      sessionStorage.clear();
    } catch { /* the device keeps nothing */ }
  });
}

// A second click while the first is on its way sends nothing. The server would make nothing twice either.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// On a narrow screen the menu starts folded; without JavaScript it starts open.
const menu = document.querySelector(".ub-nav__fold");
const narrow = window.matchMedia("(max-width: 60rem)");
const fold = () => { if (menu) menu.open = !narrow.matches; };
fold();
narrow.addEventListener("change", fold);

// After a form comes back with errors, the summary is what to read first.
const summary = document.querySelector(".ub-summary");
if (summary) summary.focus();

// Suggests while one types in a box that says where from. Without JavaScript the server reads what is typed.
for (const box of document.querySelectorAll("input[data-suggests]")) {
  let asked = "";
  box.addEventListener("input", async () => {
    const text = box.value.trim();
    if (text.length < 2 || text === asked) return;
    asked = text;
    const answer = await fetch(`${box.dataset.suggests}?q=${encodeURIComponent(text)}`).catch(() => null);
    if (!answer || !answer.ok || text !== asked) return;
    box.list.replaceChildren(...(await answer.json()).found.map((each) => new Option(each, each)));
  });
}

// Copies what a field holds. Without JavaScript the button is not there, and the field can be selected.
for (const button of document.querySelectorAll("[data-copies]")) {
  const field = document.getElementById(button.dataset.copies);
  const told = document.getElementById(`${button.dataset.copies}-copied`);
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    let copied = true;
    try { await navigator.clipboard.writeText(field.value); } catch { copied = document.execCommand("copy"); }
    if (told && copied) told.textContent = told.dataset.text;
  });
}
