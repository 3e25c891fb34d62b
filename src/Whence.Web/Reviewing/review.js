// The review: a form that a key opens takes the focus at its first field.
"use strict";

for (const form of document.querySelectorAll(".verdicts details")) {
  form.addEventListener("toggle", () => {
    if (form.open) {
      form.querySelector("input:not([type=hidden]), textarea")?.focus();
    }
  });
}
