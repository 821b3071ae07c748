// Inline mode: the bot's name and a few words in any chat, and results while one types.

import { startBot } from "./actions.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { model, openChat } from "./model.js";
import { attempt } from "./net.js";
import * as offers from "./offers.js";
import { t } from "./words.js";

const PAUSE = 150;

let timer = null;
let turn = 0;

/** The words behind the bot's name if the text begins with it, else null. */
export function wordsOf(text) {
  const name = `@${model.bot.username} `;
  return text.toLowerCase().startsWith(name.toLowerCase()) ? text.slice(name.length) : null;
}

/** Ask for results once typing pauses; `done` is called when one was sent. */
export function search(words, done) {
  clearTimeout(timer);
  const mine = ++turn;
  timer = setTimeout(() => fetchFirst(words, mine, done), PAUSE);
}

/** Forget what was asked: late results are not shown. */
export function stop() {
  clearTimeout(timer);
  turn += 1;
}

async function fetchFirst(words, mine, done) {
  const page = await fetchPage(words, "", done);
  if (mine !== turn || !page) return;
  const { items, next, button } = page;
  const top = button && { text: button.text, choose: () => leave(button.start, done) };
  const note = items.length ? "" : words.trim() ? t("noResults") : t("inlineHint");
  offers.show({ items, top, note, next });
}

function leave(start, done) {
  done();
  startBot(start);
}

async function fetchPage(words, offset, done) {
  const chat = openChat();
  const found = await attempt("type", { chat: chat.id, text: words, offset });
  if (!found) return null;
  const items = found.results.map((result, index) => ({
    node: node(result),
    choose: () => send(chat, found.query, index, done),
  }));
  const next = found.next_offset && items.length ? () => fetchPage(words, found.next_offset, done) : null;
  return { items, next, button: found.button };
}

async function send(chat, query, index, done) {
  done();
  await attempt("pick", { chat: chat.id, query, index });
}

function node(result) {
  const picture = result.photo ? h("img", { src: result.photo, alt: "" }) : icon("rings");
  return h(
    "li",
    { class: "offer result" },
    h("span", { class: "thumb", "aria-hidden": "true" }, picture),
    h("div", {}, h("b", { dir: "auto" }, result.title), result.description && h("span", { dir: "auto" }, result.description)),
  );
}
