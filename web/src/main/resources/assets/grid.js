// The grid: keys, saving cell by cell, pasting a block from Excel. Without it the button saves all cells at once.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("grid");
  const said = document.getElementById("grid-said");
  const texts = form.dataset;

  const cells = () => [...form.querySelectorAll("td.cell input:not([type=hidden]), td.cell select")];
  const seenOf = (cell) => form.elements[cell.name.replace(/^cell\./, "seen.")];
  const rowOf = (cell) => cell.name.split(".")[1];
  const fieldOf = (cell) => cell.name.split(".").slice(2).join(".");
  const isUpright = texts.upright === "true";
  // all items in the order they stand in, those that are only shown among them
  const fields = [...form.querySelectorAll("[id^='h-']")].map((head) => head.id.slice(2));

  // the value when the page was opened or last saved, for Esc
  for (const cell of cells()) {
    cell.dataset.kept = cell.value;
  }

  function say(cell, state, message) {
    const place = cell.closest("td");
    place.classList.remove("saved", "error", "query");
    place.classList.add(state);
    const small = place.querySelector("small");
    let note = small.querySelector(".message");
    if (!note) {
      note = document.createElement("span");
      note.className = "message";
      small.prepend(note);
    }
    const sign = { error: "! ", query: "? ", saved: "" }[state] || "";
    note.textContent = sign + message;
    if (state === "error") {
      cell.setAttribute("aria-invalid", "true");
    } else {
      cell.removeAttribute("aria-invalid");
    }
  }

  // Cells are saved one after the other, so that two of one new row do not both make it.
  let saving = Promise.resolve();

  function save(cell) {
    saving = saving.then(() => saved(cell));
    return saving;
  }

  async function saved(cell) {
    if (cell.value === cell.dataset.kept) {
      return;
    }
    const row = rowOf(cell);
    const body = new URLSearchParams();
    body.set("_csrf", form.elements["_csrf"].value);
    body.set("key." + row, form.elements["key." + row].value);
    const isNew = form.elements["key." + row].value === "";
    for (const other of cells().filter((one) => rowOf(one) === row)) {
      if (other === cell || isNew) {
        body.set(other.name, other.value);
        body.set(seenOf(other).name, seenOf(other).value);
      }
    }
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { "X-Part": "cell", "Content-Type": "application/x-www-form-urlencoded" },
        body,
      });
      const text = await answer.text();
      const output = new DOMParser().parseFromString(text, "text/html");
      const result = output.querySelector("output");
      if (!result) {
        const problem = output.querySelector("[role=alert]");
        say(cell, "error", problem ? problem.textContent.trim() : texts.wrong);
        return;
      }
      say(cell, result.dataset.state, result.textContent || texts.saved);
      if (answer.ok) {
        cell.dataset.kept = cell.value;
        if (isNew) {
          window.location.reload();
        } else {
          seenOf(cell).value = result.dataset.seen;
        }
      }
    } catch (unreachable) {
      say(cell, "error", texts.lost);
    }
  }

  // "没有（0）还是还没填？": a number that was made blank is asked about once, beside the cell.
  function askBlank(cell) {
    const place = cell.closest("td");
    if (!place.classList.contains("number") || cell.value !== "" || cell.dataset.kept === "" || place.querySelector(".ask-blank")) {
      return false;
    }
    const ask = document.createElement("span");
    ask.className = "ask-blank";
    ask.append(texts.ask + " ");
    const choices = [[texts.zero, "0"], [texts.blank, ""]];
    for (const [label, value] of choices) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "second small";
      button.textContent = label;
      button.addEventListener("click", () => {
        cell.value = value;
        ask.remove();
        save(cell);
        cell.focus();
      });
      ask.append(button, " ");
    }
    place.append(ask);
    return true;
  }

  function leave(cell) {
    if (cell.value !== cell.dataset.kept && !askBlank(cell)) {
      save(cell);
    }
  }

  function go(cell, step) {
    const all = cells();
    const next = all[all.indexOf(cell) + step];
    if (next) {
      next.focus();
      if (next.select) {
        next.select();
      }
    }
  }

  // What stands under a cell: the same item of the next row, or where items stand upright the next item of the same row.
  function below(cell, step) {
    const same = isUpright ? rowOf : fieldOf;
    const column = cells().filter((one) => same(one) === same(cell));
    const next = column[column.indexOf(cell) + step];
    if (next) {
      next.focus();
      if (next.select) {
        next.select();
      }
      return true;
    }
    return false;
  }

  form.addEventListener("focusout", (event) => {
    if (event.target.name && event.target.name.startsWith("cell.")) {
      leave(event.target);
    }
  });

  form.addEventListener("keydown", (event) => {
    const cell = event.target;
    if (!cell.name || !cell.name.startsWith("cell.")) {
      return;
    }
    const isList = cell.tagName === "SELECT";
    if (event.ctrlKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === "Enter" || (event.key === "ArrowDown" && !isList)) {
      event.preventDefault();
      if (!below(cell, 1)) {
        go(cell, 1);
      }
    } else if (event.key === "ArrowUp" && !isList) {
      event.preventDefault();
      below(cell, -1);
    } else if (event.key === "Escape") {
      cell.value = cell.dataset.kept;
    }
  });

  // A block from Excel: lines by line breaks, cells by tabs, from this cell on; its columns are items, its lines rows.
  form.addEventListener("paste", (event) => {
    const cell = event.target;
    const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
    if (!cell.name || !/[\t\n]/.test(text.trimEnd())) {
      return;
    }
    event.preventDefault();
    const rows = [...new Set(cells().map(rowOf))];
    let block = text.replace(/\r?\n$/, "").split(/\r?\n/).map((line) => line.split("\t"));
    if (isUpright && block.every((line) => line.length === 1)) {
      block = [block.map((line) => line[0])]; // a single column of figures goes down the items
    }
    block.forEach((line, down) => {
      line.forEach((value, right) => {
        const row = rows[rows.indexOf(rowOf(cell)) + down];
        const target = form.elements["cell." + row + "." + fields[fields.indexOf(fieldOf(cell)) + right]];
        if (target) {
          const option = target.tagName === "SELECT" ? [...target.options].find((one) => one.text.trim() === value.trim()) : null;
          target.value = option ? option.value : value.trim();
          save(target);
        }
      });
    });
  });

  // What the ministry's return says goes into blank cells when it is asked for, and is saved like anything typed.
  const fill = document.getElementById("grid-fill");
  if (fill) {
    fill.hidden = false;
    fill.addEventListener("click", () => {
      for (const cell of cells()) {
        const known = cell.closest("td").querySelector("[data-returned]");
        if (known && cell.value === "") {
          cell.value = known.dataset.returned;
        }
      }
      form.requestSubmit();
    });
  }

  form.addEventListener("submit", () => {
    said.textContent = "";
  });
});
