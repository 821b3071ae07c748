// Below the chats: the language of the invented person's app, the colours, and starting over.

import { byId, h } from "./dom.js";
import { icon } from "./icons.js";
import { adopt, model, on } from "./model.js";
import { attempt } from "./net.js";
import { announce, ask } from "./overlay.js";
import { languageName, t } from "./words.js";

const THEMES = ["auto", "light", "dark"];
const DRAWINGS = { auto: "auto", light: "sun", dark: "moon" };

export function begin() {
  on("state", draw);
}

function draw() {
  const isFocused = byId("settings").contains(document.activeElement) && document.activeElement.id;
  byId("settings").replaceChildren(language(), theme(), restart());
  if (isFocused) byId(isFocused)?.focus();
}

function language() {
  const options = model.languages.map((tag) =>
    h("option", { value: tag, lang: tag, selected: tag === model.language }, languageName(tag)),
  );
  const onchange = async (event) => {
    const state = await attempt("language", { language: event.target.value });
    if (state) adopt(state);
  };
  const select = h("select", { id: "language", "aria-label": t("language"), title: t("language"), onchange }, ...options);
  return h("div", { class: "field" }, icon("globe"), select);
}

function theme() {
  const now = document.documentElement.dataset.theme ?? "auto";
  const words = t("theme", { name: t(now) });
  const attributes = { type: "button", class: "round", id: "theme", title: words, "aria-label": words };
  return h("button", { ...attributes, onclick: () => paint(THEMES[(THEMES.indexOf(now) + 1) % THEMES.length]) }, icon(DRAWINGS[now]));
}

function paint(name) {
  if (name === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = name;
  try {
    localStorage.setItem("theme", name);
  } catch {
    // Storage may be forbidden; then the choice lasts as long as the page.
  }
  draw();
  announce(t("theme", { name: t(name) }));
}

function restart() {
  const onclick = async () => {
    if (!(await ask(t("restart"), t("restartAsk"), { cancel: true }))) return;
    if (await attempt("reset")) location.assign("/");
  };
  const attributes = { type: "button", class: "round", id: "restart", title: t("restart"), "aria-label": t("restart") };
  return h("button", { ...attributes, onclick }, icon("restart"));
}
