// What the server has is not left on the device, which others may use too. What it does not have stays.
"use strict";

const server = JSON.parse(document.getElementById("saved-feedback").textContent);
const plain = (text) => (text || "").replaceAll("\r\n", "\n").trim();
// The device may refuse to keep anything, as in a private window: then nothing is there to forget.
const onDevice = (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
const forget = (key) => { try { localStorage.removeItem(key); } catch { /* refused */ } };

for (const [key, texts] of Object.entries(server.texts)) {
  const kept = onDevice(key);
  if (kept && Object.entries(texts).every(([name, text]) => plain(kept.texts?.[name]) === plain(text))) forget(key);
}
if (server.made.includes(onDevice(server.new)?.record)) forget(server.new);
