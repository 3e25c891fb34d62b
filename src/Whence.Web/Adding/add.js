// Adding: files are dropped as well as chosen, and the page of a lot keeps up with it.
"use strict";

for (const form of document.querySelectorAll("[data-drop]")) {
  const chosen = form.querySelector("input[name=files]");
  form.querySelector("[data-dropping]").hidden = false;
  for (const kind of ["dragenter", "dragover"]) {
    form.addEventListener(kind, (event) => {
      event.preventDefault();
      form.classList.add("over");
    });
  }
  for (const kind of ["dragleave", "drop"]) {
    form.addEventListener(kind, () => form.classList.remove("over"));
  }
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    chosen.files = event.dataTransfer.files;
  });
}

const keepUp = async () => {
  const lot = document.getElementById("lot");
  if (!lot?.dataset.going) {
    return;
  }
  try {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.getElementById("lot");
    if (now) {
      lot.replaceWith(now);
      document.title = page.title;
    }
  } catch {
    // The desk may be starting anew.
  }
  setTimeout(keepUp, 1000);
};
setTimeout(keepUp, 700);
