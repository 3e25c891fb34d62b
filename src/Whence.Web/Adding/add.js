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

// The page of the lot as it now is, parsed by the browser itself: markup in words is taken by nobody here.
const keepUp = () => {
  const lot = document.getElementById("lot");
  if (!lot?.dataset.going) {
    return;
  }
  const asked = new XMLHttpRequest();
  asked.responseType = "document";
  asked.open("GET", location.href);
  asked.addEventListener("loadend", () => {
    // Without an answer the desk may be starting anew.
    const now = asked.response?.getElementById("lot");
    if (now) {
      lot.replaceWith(document.adoptNode(now));
      document.title = asked.response.title;
    }
    setTimeout(keepUp, 1000);
  });
  asked.send();
};
setTimeout(keepUp, 700);
