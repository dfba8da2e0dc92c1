// Keeps what one types of a journey in this tab, until it has been sent and answered. The form works without.
"use strict";

const PREFIX = "resa:";
// The tab may refuse to keep anything, as in a private window: then nothing is kept, and the form works as before.
const tab = {
  read(key) { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } },
  keep(key, texts) { try { sessionStorage.setItem(key, JSON.stringify(texts)); } catch { /* refused */ } },
  forget(begins) {
    try {
      for (const key of Object.keys(sessionStorage)) if (key.startsWith(begins)) sessionStorage.removeItem(key);
    } catch { /* refused */ }
  },
};

// A journey's own page: what was sent has come through.
if (document.querySelector("[data-forget]")) tab.forget(PREFIX);

for (const form of document.querySelectorAll("form[data-keep]")) {
  const { keep, fresh, offline, online, restored } = form.dataset;
  const key = PREFIX + keep;
  const status = form.querySelector("[data-status]");
  const anew = form.querySelector("[data-anew]");
  // The key of the record to be is kept with the rest, so that what came through unanswered is not made twice.
  const left = new Set(["csrfmiddlewaretoken", "version_seen", "more"]);
  const boxes = () => [...form.elements].filter((box) => box.name && !left.has(box.name) && box.type !== "submit");
  const of = (box) => (box.type === "checkbox" ? (box.checked ? "on" : "") : box.value);
  const texts = () => Object.fromEntries(boxes().map((box) => [box.name, of(box)]));
  const say = (text) => { for (const each of form.querySelectorAll("[data-status]")) each.textContent = text; };
  const version = form.elements.version_seen ? form.elements.version_seen.value : "";

  form.addEventListener("input", () => tab.keep(key, { version, texts: texts() }));
  form.addEventListener("submit", (event) => {
    tab.keep(key, { version, texts: texts() });
    if (navigator.onLine) return;
    event.preventDefault();
    say(offline);
  });
  window.addEventListener("online", () => { if (status.textContent === offline) say(online); });
  anew.addEventListener("click", () => { tab.forget(key); location.reload(); });

  const kept = fresh ? tab.read(key) : null;
  const begun = JSON.stringify(texts());
  if (kept && kept.version === version && JSON.stringify({ ...kept.texts, new_record_key: "" }) !== JSON.stringify({ ...JSON.parse(begun), new_record_key: "" })) {
    const there = new Map(boxes().map((box) => [box.name, box]));
    let lacking = false;
    for (const [name, text] of Object.entries(kept.texts)) {
      const box = there.get(name);
      if (box && box.type === "checkbox") box.checked = text === "on";
      else if (box) box.value = text;
      else if (text) {
        const more = Object.assign(document.createElement("input"), { type: "hidden", name, value: text });
        form.append(more);
        lacking = true;
      }
    }
    say(restored);
    anew.hidden = false;
    // There were more rows than a new form has: it is shown again with all of them, and nothing is saved.
    if (lacking) form.requestSubmit(form.querySelector("button[name=more]"));
  }
}
