// Keeps what one types: on the server, and on the device while there is no connection. The form works without.
// A form without data-autosave is kept on the device alone, until it has been sent.
"use strict";

for (const form of document.querySelectorAll("form[data-key]")) {
  const told = form.dataset;
  const status = form.querySelector("[data-status]");
  const conflict = form.querySelector("[data-conflict]");
  const version = form.elements.version_seen;
  const recordKey = form.elements.new_record_key;
  const boxes = [...form.querySelectorAll("textarea, input[type=text], input[type=date], select")];
  // What came back with something to mend: the next sending is by the button, with what stands here before one's eyes.
  const sentBack = "sentBack" in told;
  let timer = 0, onTheWay = false, again = false, stopped = sentBack || !told.autosave, handIn = false;

  const say = (text) => { status.textContent = text; };
  const texts = () => Object.fromEntries(boxes.map((box) => [box.name, box.value]));
  const same = (kept) => boxes.every((box) => !(box.name in kept) || kept[box.name] === box.value);
  const put = (kept) => boxes.forEach((box) => { if (box.name in kept) box.value = kept[box.name]; });
  let opened = texts();
  // The device may refuse to keep anything, as in a private window: then the server alone keeps it.
  const local = {
    keep() {
      const kept = { seen: version.value, texts: texts(), opened, handIn, unsettled: sentBack };
      if (recordKey) kept.record = recordKey.value;
      try { localStorage.setItem(told.key, JSON.stringify(kept)); } catch { /* refused */ }
    },
    read() { try { return JSON.parse(localStorage.getItem(told.key)); } catch { return null; } },
    forget() { try { localStorage.removeItem(told.key); } catch { /* refused */ } },
  };

  const refuse = (text) => { stopped = true; say(text); };
  // Without a connection nothing is handed in later by itself: one is asked, since the text may have to be read again.
  const noConnection = () => say(handIn ? told.notHandedIn : told.offline);

  async function send() {
    clearTimeout(timer);
    if (stopped) return;
    if (onTheWay) { again = true; return; }
    onTheWay = true;
    const sent = texts();
    if (!handIn) say(told.saving);
    const answer = await fetch(told.autosave, { method: "POST", body: new FormData(form) }).catch(() => null);
    onTheWay = false;
    if (!answer || answer.status >= 500) { local.keep(); noConnection(); timer = setTimeout(send, 15000); return; }
    const isJson = (answer.headers.get("Content-Type") || "").includes("application/json");
    if (answer.redirected || !isJson) { local.keep(); say(told.signedOut); return; }
    const found = await answer.json();
    if (!answer.ok) { local.keep(); refuse(found.error); return; }
    version.value = found.version;
    opened = sent;
    if (same(sent) && !handIn) local.forget(); else local.keep();
    say(handIn ? told.handInNow : told.saved.replace("{time}", found.at));
    if (again) { again = false; send(); }
  }

  form.addEventListener("input", () => {
    local.keep();
    clearTimeout(timer);
    timer = setTimeout(send, 1200);
  });
  window.addEventListener("online", () => {
    if (!local.read()) return;
    if (told.autosave) send(); else say(told.saveNow);
  });
  // What the button sends is newer than what waits; what is on its way arrives first, so that versions follow each other.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    again = false;
    handIn = event.submitter?.name === "hand_in";
    local.keep();
    // Without a connection the browser would show a page of its own instead: the text is kept here until there is one.
    if (navigator.onLine === false) { event.preventDefault(); noConnection(); return; }
    if (!onTheWay) { stopped = true; return; }
    event.preventDefault();
    const by = event.submitter;
    setTimeout(() => form.requestSubmit(by), 200);
  });
  window.addEventListener("pageshow", (event) => { if (event.persisted) stopped = sentBack || !told.autosave; });

  // What somebody else has saved stands beside each box where both have written; the others keep what they saved.
  function use(kept) {
    for (const box of boxes) {
      const mine = kept.texts[box.name], before = kept.opened?.[box.name];
      if (mine === undefined || mine === box.value || mine === before) continue;
      if (box.value !== (before ?? "")) {
        const beside = document.createElement("div");
        beside.className = "ub-theirs";
        for (const text of [told.theirs, box.value || told.nothing]) {
          beside.append(Object.assign(document.createElement("p"), { textContent: text }));
        }
        box.before(beside);
      }
      box.value = mine;
    }
  }

  const kept = local.read();
  const made = (told.made || "").split(" ").includes(kept?.record);
  if (sentBack) local.keep();
  else if (kept && (made || (same(kept.texts) && !kept.handIn))) local.forget();
  else if (kept && kept.seen === version.value && !kept.unsettled) {
    put(kept.texts);
    if (recordKey && kept.record) recordKey.value = kept.record;  // sent twice, it is made once
    handIn = kept.handIn === true;
    say(told.restored);
    send();
  } else if (kept) {
    form.querySelector("[data-conflict-text]").textContent = told.differs;
    conflict.hidden = false;
    form.querySelector("[data-use]").addEventListener("click", () => {
      use(kept);
      conflict.hidden = true;
      local.keep();
      send();
    });
  }
}
