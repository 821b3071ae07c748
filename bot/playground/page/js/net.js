// Talking to the server that served this page, and to nobody else.

import { change } from "./model.js";
import { notify } from "./overlay.js";
import { t } from "./words.js";

async function answer(response) {
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new Error(body?.error ?? t("failed"));
  return body;
}

export async function get(name) {
  return answer(await fetch(`/api/${name}`));
}

/** Do something; resolves with what the server answers, or rejects with a sentence for the person. */
export async function post(name, body = {}) {
  const request = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  return answer(await fetch(`/api/${name}`, request));
}

/** Do something and show a notice if it fails; resolves with null then. */
export async function attempt(name, body = {}) {
  try {
    return await post(name, body);
  } catch (error) {
    notify(error instanceof TypeError ? t("offline") : error.message);
    return null;
  }
}

/** Follow all changes. The browser connects again by itself, and the first event then tells everything. */
export function follow() {
  const source = new EventSource("/api/events");
  source.addEventListener("message", (event) => change(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    // A refused stream is not tried again: the session is gone, and a new page has a new one.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 1500);
  });
}
