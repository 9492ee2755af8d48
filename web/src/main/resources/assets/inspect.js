// Visits on the phone: every form is kept on the phone first and sent from there, so that nothing is lost without a network.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const page = document.getElementById("inspect");
  const texts = page.dataset;
  const list = document.getElementById("queue");
  const count = document.getElementById("queue-count");
  const LONGEST_SIDE = 1600;
  const QUALITY = 0.8;
  let isSending = false;

  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register("/inspect/worker.js", { scope: "/inspect" });
  }

  // what waits to be sent, in the order it was filled in
  const opened = new Promise((done, failed) => {
    const asking = indexedDB.open("inspect", 1);
    asking.onupgradeneeded = () => asking.result.createObjectStore("queue", { keyPath: "key" });
    asking.onsuccess = () => done(asking.result);
    asking.onerror = () => failed(asking.error);
  });

  async function stored(mode, doing) {
    const base = await opened;
    return new Promise((done, failed) => {
      const transaction = base.transaction("queue", mode);
      const asking = doing(transaction.objectStore("queue"));
      transaction.oncomplete = () => done(asking.result);
      transaction.onerror = () => failed(transaction.error);
    });
  }

  // randomUUID is not in the oldest browsers, nor on an address without https
  const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  const all = async () => (await stored("readonly", (queue) => queue.getAll())).sort((a, b) => a.order - b.order);
  const put = (entry) => stored("readwrite", (queue) => queue.put(entry));
  const remove = (key) => stored("readwrite", (queue) => queue.delete(key));

  // a picture drawn anew is smaller and holds nothing but its points
  async function shrunk(file) {
    if (!file.type.startsWith("image/")) {
      return file;
    }
    try {
      const drawn = await createImageBitmap(file);
      const scale = Math.min(1, LONGEST_SIDE / Math.max(drawn.width, drawn.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(drawn.width * scale);
      canvas.height = Math.round(drawn.height * scale);
      canvas.getContext("2d").drawImage(drawn, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
      return new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" });
    } catch (unreadable) {
      return file;
    }
  }

  function whereAmI() {
    return new Promise((done) => {
      if (!navigator.geolocation) {
        done("");
        return;
      }
      navigator.geolocation.getCurrentPosition(
        (at) => done(at.coords.latitude.toFixed(5) + ", " + at.coords.longitude.toFixed(5)),
        () => done(""),
        { timeout: 5000 },
      );
    });
  }

  async function kept(form) {
    const fields = [];
    for (const [name, value] of new FormData(form)) {
      if (value instanceof File) {
        if (value.size > 0) {
          fields.push([name, await shrunk(value)]);
        }
      } else if (name === "place") {
        const place = await whereAmI();
        if (place) {
          fields.push(["says", place]);
        }
      } else if (name !== "_csrf") {
        fields.push([name, value]);
      }
    }
    const before = await all();
    const entry = {
      key: newKey(),
      order: before.reduce((last, each) => Math.max(last, each.order), 0) + 1,
      path: form.getAttribute("action"),
      look: form.dataset.look,
      title: form.dataset.title,
      said: new Date().toISOString(),
      fields,
      state: "waiting",
      message: "",
    };
    await put(entry);
    form.reset();
    form.closest("details").open = false;
    await shown();
    await sent();
  }

  // the token against forged requests changes with the sign-in: it is asked for when something is sent
  async function token() {
    const answer = await fetch("/inspect", { cache: "no-store", headers: { "X-Fresh": "1" } });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("inspect");
    return answer.redirected || !fresh ? "" : fresh.dataset.token;
  }

  async function post(entry, key) {
    const body = new FormData();
    body.append("_csrf", key);
    body.append("key", entry.key);
    body.append("said", entry.said);
    for (const [name, value] of entry.fields) {
      body.append(name, value);
    }
    return fetch(entry.path, { method: "POST", body, redirect: "manual" });
  }

  async function sent() {
    if (isSending) {
      return;
    }
    isSending = true;
    try {
      const waiting = (await all()).filter((entry) => entry.state === "waiting");
      if (waiting.length === 0) {
        return;
      }
      const key = await token();
      if (!key) {
        count.textContent = texts.signIn;
        const link = document.createElement("a");
        link.href = "/sign-in?then=/inspect";
        link.textContent = texts.signIn;
        count.replaceChildren(link);
        return;
      }
      for (const entry of waiting) {
        const answer = await post(entry, key);
        if (answer.type === "opaqueredirect" || answer.ok) {
          await remove(entry.key);
        } else {
          const told = new DOMParser().parseFromString(await answer.text(), "text/html");
          const problem = told.querySelector("#problem p, main p");
          entry.state = answer.status === 409 ? "conflict" : "wrong";
          entry.message = problem ? problem.textContent : String(answer.status);
          await put(entry);
        }
      }
      await shown();
    } catch (unreachable) {
      await shown(texts.offline);
    } finally {
      isSending = false;
    }
  }

  function button(text, doing) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "second";
    made.textContent = text;
    made.addEventListener("click", doing);
    return made;
  }

  async function line(entry) {
    const item = document.createElement("li");
    const title = document.createElement("strong");
    title.textContent = entry.title;
    const state = document.createElement("p");
    const said = { waiting: texts.kept, conflict: texts.conflict, wrong: texts.wrong + entry.message };
    state.textContent = (entry.state === "waiting" ? "○ " : "! ") + said[entry.state];
    item.append(title, state);
    if (entry.state !== "waiting") {
      const look = document.createElement("a");
      look.href = entry.look;
      look.textContent = texts.look;
      const again = button(texts.again, async () => {
        // it was looked at: what is sent rests on how it stands now
        entry.fields = entry.fields.filter(([name]) => name !== "version");
        entry.state = "waiting";
        await put(entry);
        await sent();
      });
      const drop = button(texts.drop, async () => {
        if (window.confirm(texts.dropAsk)) {
          await remove(entry.key);
          await shown();
        }
      });
      const actions = document.createElement("p");
      actions.className = "actions";
      actions.append(look, again, drop);
      item.append(actions);
    }
    return item;
  }

  async function shown(note) {
    const entries = await all();
    count.textContent =
      (entries.length === 0 ? texts.nothing : texts.waiting.replace("{n}", entries.length)) + (note ? " · " + note : "");
    list.replaceChildren(...(await Promise.all(entries.map(line))));
  }

  // what every visit offers alike stands in the page once: it is kept on the phone, and is light
  for (const select of page.querySelectorAll("select[data-choices]")) {
    select.append(document.getElementById(select.dataset.choices).content.cloneNode(true));
  }

  for (const form of page.querySelectorAll("form[data-kept]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      kept(form);
    });
  }
  document.getElementById("send").addEventListener("click", sent);
  window.addEventListener("online", sent);
  shown().then(sent);
});
