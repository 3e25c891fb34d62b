// The page of a report: a card that explains the word under the pointer or the focus, and which marks are shown.
"use strict";

const card = document.createElement("div");
card.className = "explains";
card.hidden = true;
document.body.append(card);

let shownFor = null;
const hide = () => {
  card.hidden = true;
  shownFor = null;
};
const show = (word) => {
  const note = document.getElementById(word.dataset.note);
  if (!note || word === shownFor) {
    return;
  }
  shownFor = word;
  card.replaceChildren(...[...note.cloneNode(true).childNodes]);
  card.hidden = false;
  const at = word.getClientRects()[0];
  const width = card.offsetWidth;
  const below = at.bottom + 6 + card.offsetHeight < innerHeight;
  card.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8)) + scrollX}px`;
  card.style.top = `${(below ? at.bottom + 6 : at.top - card.offsetHeight - 6) + scrollY}px`;
};

let leaving = 0;
const stay = () => clearTimeout(leaving);
const leave = () => {
  stay();
  leaving = setTimeout(hide, 200);
};
card.addEventListener("pointerenter", stay);
card.addEventListener("pointerleave", leave);
for (const word of document.querySelectorAll(".reading [data-note]")) {
  word.addEventListener("pointerenter", (event) => {
    if (event.pointerType === "mouse") {
      stay();
      show(word);
    }
  });
  word.addEventListener("pointerleave", leave);
  word.addEventListener("focus", () => show(word));
  word.addEventListener("blur", leave);
}
addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    hide();
  }
});

// What was switched off stays so from report to report.
for (const box of document.querySelectorAll(".legend input")) {
  box.checked = sessionStorage.getItem(box.id) !== "off";
  box.addEventListener("change", () => sessionStorage.setItem(box.id, box.checked ? "on" : "off"));
}
