// Keeps the page of visits and what it needs, so that it opens without a network. What is filled in is kept by the page itself.
"use strict";

const KEPT = "inspect-1";
const PAGE = "/inspect";
const PARTS = ["/assets/app.css", "/assets/app.js", "/assets/inspect.js", "/assets/mark.svg"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(PARTS)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

async function fromNetwork(request, key) {
  const kept = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    // a page that leads to the sign-in is not the page
    if (answer.ok && !answer.redirected) {
      await kept.put(key, answer.clone());
    }
    return answer;
  } catch (unreachable) {
    const before = await kept.match(key);
    if (before) {
      return before;
    }
    throw unreachable;
  }
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (url.pathname === PAGE || PARTS.includes(url.pathname)) {
    event.respondWith(fromNetwork(event.request, url.pathname));
  }
});
