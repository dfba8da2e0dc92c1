// Keeps what one types: on the server, and on the device while there is no connection. The form works without.
"use strict";

for (const form of document.querySelectorAll("form[data-autosave]")) {
  const { autosave, key, saving, saved, offline, restored, differs, signedOut } = form.dataset;
  const status = form.querySelector("[data-status]");
  const conflict = form.querySelector("[data-conflict]");
  const version = form.elements.version_seen;
  const boxes = [...form.querySelectorAll("textarea, input[type=text]")];
  let timer = 0, onTheWay = false, again = false, stopped = false;

  const say = (text) => { status.textContent = text; };
  const texts = () => Object.fromEntries(boxes.map((box) => [box.name, box.value]));
  const same = (kept) => boxes.every((box) => !(box.name in kept) || kept[box.name] === box.value);
  const put = (kept) => boxes.forEach((box) => { if (box.name in kept) box.value = kept[box.name]; });
  // The device may refuse to keep anything, as in a private window: then the server alone keeps it.
  const local = {
    keep() { try { localStorage.setItem(key, JSON.stringify({ seen: version.value, texts: texts() })); } catch { /* refused */ } },
    read() { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    forget() { try { localStorage.removeItem(key); } catch { /* refused */ } },
  };

  const refuse = (text) => { stopped = true; say(text); };

  async function send() {
    clearTimeout(timer);
    if (stopped) return;
    if (onTheWay) { again = true; return; }
    onTheWay = true;
    const sent = texts();
    say(saving);
    const answer = await fetch(autosave, { method: "POST", body: new FormData(form) }).catch(() => null);
    onTheWay = false;
    if (!answer || answer.status >= 500) { local.keep(); say(offline); timer = setTimeout(send, 15000); return; }
    const isJson = (answer.headers.get("Content-Type") || "").includes("application/json");
    if (answer.redirected || !isJson) { local.keep(); say(signedOut); return; }
    const told = await answer.json();
    if (!answer.ok) { local.keep(); refuse(told.error); return; }
    version.value = told.version;
    if (same(sent)) local.forget(); else local.keep();
    say(saved.replace("{time}", told.at));
    if (again) { again = false; send(); }
  }

  form.addEventListener("input", () => {
    local.keep();
    clearTimeout(timer);
    timer = setTimeout(send, 1200);
  });
  window.addEventListener("online", () => { if (local.read()) send(); });
  // What the button sends is newer than what waits; what is on its way arrives first, so that versions follow each other.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    again = false;
    local.keep();
    // Without a connection the browser would show a page of its own instead: the text is kept here until there is one.
    if (navigator.onLine === false) { event.preventDefault(); say(offline); return; }
    if (!onTheWay) { stopped = true; return; }
    event.preventDefault();
    const by = event.submitter;
    setTimeout(() => form.requestSubmit(by), 200);
  });
  window.addEventListener("pageshow", (event) => { if (event.persisted) stopped = false; });

  const kept = local.read();
  if (kept && same(kept.texts)) local.forget();
  else if (kept && kept.seen === version.value) { put(kept.texts); say(restored); send(); }
  else if (kept) {
    form.querySelector("[data-conflict-text]").textContent = differs;
    conflict.hidden = false;
    form.querySelector("[data-use]").addEventListener("click", () => {
      put(kept.texts);
      conflict.hidden = true;
      send();
    });
  }
}
