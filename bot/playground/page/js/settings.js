// Below the chats: the language of the invented person's app, the colours, and starting over.

import { byId, h } from "./dom.js";
import { icon } from "./icons.js";
import { adopt, model, on } from "./model.js";
import { attempt } from "./net.js";
import { announce, ask } from "./overlay.js";
import { languageName, t } from "./words.js";

const THEMES = ["auto", "light", "dark"];
const DRAWINGS = { auto: "auto", light: "sun", dark: "moon" };

const language = h("select", { id: "language", onchange: choose });
const theme = h("button", { type: "button", class: "round", id: "theme", onclick: nextTheme });
const restart = h("button", { type: "button", class: "round", id: "restart", onclick: startOver }, icon("restart"));

export function begin() {
  byId("settings").append(h("div", { class: "field" }, icon("globe"), language), theme, restart);
  on("state", draw);
}

function draw() {
  if (!language.options.length) {
    language.append(...model.languages.map((tag) => h("option", { value: tag, lang: tag }, languageName(tag))));
  }
  language.value = model.language;
  name(language, t("language"));
  name(restart, t("restart"));
  drawTheme();
}

function drawTheme() {
  theme.replaceChildren(icon(DRAWINGS[themeNow()]));
  name(theme, t("theme", { name: t(themeNow()) }));
}

function name(element, words) {
  element.title = words;
  element.setAttribute("aria-label", words);
}

async function choose() {
  const state = await attempt("language", { language: language.value });
  if (state) adopt(state);
}

const themeNow = () => document.documentElement.dataset.theme ?? "auto";

function nextTheme() {
  const chosen = THEMES[(THEMES.indexOf(themeNow()) + 1) % THEMES.length];
  if (chosen === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  try {
    localStorage.setItem("theme", chosen);
  } catch {
    // Storage may be forbidden; then the choice lasts as long as the page.
  }
  drawTheme();
  announce(t("theme", { name: t(chosen) }));
}

async function startOver() {
  if (!(await ask(t("restart"), t("restartAsk"), { cancel: true }))) return;
  if (await attempt("reset")) location.assign("/");
}
