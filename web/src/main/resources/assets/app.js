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
  // ticks all rows that stand alike
  for (const ticks of document.querySelectorAll("[data-ticks]")) {
    ticks.hidden = false;
    for (const button of ticks.querySelectorAll("[data-tick]")) {
      button.addEventListener("click", () => {
        for (const box of document.querySelectorAll("input[data-is]")) {
          box.checked = box.dataset.is === button.dataset.tick;
        }
      });
    }
  }
  // the answer moves as figures are typed; the button does the same with a page of its own
  for (const form of document.querySelectorAll("form[data-live]")) {
    const place = document.getElementById(form.dataset.live);
    let asked = 0;
    form.addEventListener("input", async () => {
      const mine = ++asked;
      if (!form.checkValidity()) {
        return;
      }
      const answer = await fetch(form.action + "?" + new URLSearchParams(new FormData(form)), { headers: { "X-Part": "answer" } });
      const text = await answer.text();
      if (answer.ok && mine === asked) {
        place.innerHTML = text;
      }
    });
  }
  // on a phone a long page shows its headings first; what the address names stays open, and on paper everything is
  const folds = document.querySelectorAll("details[data-fold]");
  if (folds.length > 5 && window.matchMedia("(max-width: 48rem)").matches) {
    for (const fold of folds) {
      fold.open = location.hash !== "" && fold.contains(document.getElementById(location.hash.slice(1)));
    }
    window.addEventListener("beforeprint", () => folds.forEach((fold) => (fold.open = true)));
  }
  // something is being worked on: look again in so many seconds
  for (const place of document.querySelectorAll("[data-reload]")) {
    setTimeout(() => location.reload(), place.dataset.reload * 1000);
  }
  // a slider moves the number beside it, and tells what the nearest point of a curve costs
  for (const slider of document.querySelectorAll("[data-slides]")) {
    const field = document.getElementById(slider.dataset.slides);
    const points = slider.dataset.curve.split(";").filter(Boolean).map((point) => point.split(":").map(Number));
    const told = slider.nextElementSibling;
    const tell = () => {
      const point = points.find(([at]) => Math.abs(at - field.value) < 1e-9);
      told.textContent = point ? slider.dataset.says.replace("%s", point[1]) : "";
    };
    slider.addEventListener("input", () => {
      field.value = slider.value;
      tell();
    });
    field.addEventListener("input", () => {
      slider.value = field.value;
      tell();
    });
    tell();
  }
  // of a long table the rows that hold the words are shown; on paper all of them
  for (const place of document.querySelectorAll("[data-look]")) {
    for (const table of place.querySelectorAll("table.list")) {
      const rows = [...table.tBodies[0].rows];
      if (rows.length > 15) {
        const field = document.createElement("label");
        const words = document.createElement("input");
        const count = document.createElement("output");
        words.type = "search";
        field.className = "look only-screen";
        field.append(place.dataset.look, " ", words, " ", count);
        words.addEventListener("input", () => {
          for (const row of rows) {
            row.classList.toggle("unlooked", !row.textContent.toLowerCase().includes(words.value.trim().toLowerCase()));
          }
          count.textContent = rows.filter((row) => !row.classList.contains("unlooked")).length + " / " + rows.length;
        });
        table.parentElement.before(field);
      }
    }
  }
  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => window.print());
  }
});
