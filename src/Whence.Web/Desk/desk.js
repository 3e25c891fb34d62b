// Keys and the theme. Everything works without this file.
"use strict";

const typing = (element) => element.matches("input, textarea, select, [contenteditable]");

// Light or dark, kept in a cookie so that the server draws the page in it.
const button = document.querySelector("[data-theme-switch]");
if (button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme === "dark"
      || (root.dataset.theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
    root.dataset.theme = dark ? "light" : "dark";
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=strict`;
  });
}

// Rows that j and k walk through: whatever the page marks as one.
const rows = () => [...document.querySelectorAll("[data-row]")];
const step = (by) => {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  const target = next?.matches("a, button, [tabindex]") ? next : next?.querySelector("a, button, [tabindex]");
  target?.focus();
  next?.scrollIntoView({ block: "nearest" });
};

let going = false;
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
    return;
  }
  if (going) {
    going = false;
    const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
    if (link) {
      event.preventDefault();
      link.click();
    }
    return;
  }
  const named = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (named) {
    event.preventDefault();
    if (typing(named)) {
      named.focus();
    } else {
      named.click();
    }
  } else if (event.key === "g") {
    going = true;
  } else if (event.key === "j" || event.key === "k") {
    event.preventDefault();
    step(event.key === "j" ? 1 : -1);
  } else if (event.key === "?") {
    document.getElementById("keys")?.showModal();
  }
});
