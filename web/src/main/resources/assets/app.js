// Small conveniences; every page works without them.
"use strict";

// The sentence that says what was wrong takes the focus, so that it is read first.
document.addEventListener("DOMContentLoaded", () => {
  const problem = document.getElementById("problem");
  if (problem) {
    problem.focus();
  }
  for (const form of document.querySelectorAll("form[data-ask]")) {
    form.addEventListener("submit", (event) => {
      if (!window.confirm(form.dataset.ask)) {
        event.preventDefault();
      }
    });
  }
  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => window.print());
  }
});
