// Suggests places while one types. The form works without: the server reads what is typed.
"use strict";

for (const form of document.querySelectorAll("form[data-places]")) {
  let asked = "";
  form.addEventListener("input", async (event) => {
    const box = event.target.closest("input[list]");
    const text = box ? box.value.trim() : "";
    if (text.length < 2 || text === asked) return;
    asked = text;
    const answer = await fetch(`${form.dataset.places}?q=${encodeURIComponent(text)}`).catch(() => null);
    if (!answer || !answer.ok || text !== asked) return;
    const found = (await answer.json()).places;
    box.list.replaceChildren(...found.map((each) => new Option(each.text, each.text)));
  });
}
