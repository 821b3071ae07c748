// The messages of the open chat, kept in step with the model; and how one moves among them.

import { gist } from "./actions.js";
import { avatarOfChat } from "./avatar.js";
import { arrange, byId, h } from "./dom.js";
import { icon } from "./icons.js";
import * as bubble from "./message.js";
import { messagesOf, model, on, openChat } from "./model.js";
import { announce } from "./overlay.js";
import { day, t } from "./words.js";

const NEAR = 90;
const QUESTION = 160;
const MARGIN = 10;

const log = byId("log");
const down = byId("down");
let shown = new Map();
let spoken = "";
let missed = 0;

export function begin() {
  on("state", () => redraw(spoken !== model.language));
  on("open", () => redraw(true));
  on("typing", (chat) => chat === openChat() && follow(update));
  on("message", arrived);
  down.append(icon("down"));
  down.addEventListener("click", toEnd);
  log.addEventListener("scroll", () => atEnd() && settle());
  log.addEventListener("keydown", walk);
  log.addEventListener("focusin", (event) => current(event.target.closest(".message")));
}

function arrived({ chat, message, isNew }) {
  if (chat !== openChat()) {
    if (isNew && !message.own) announce(`${chat.title}: ${gist(message)}`);
    return;
  }
  const was = atEnd() || message.own;
  update();
  if (isNew && !message.own) announce(`${message.sender.name}: ${gist(message)}`);
  if (was) comeTo(message, isNew);
  else if (isNew) miss();
}

/** To the end; but of an answer that is taller than the view, the beginning, below the question, comes first. */
function comeTo(message, isNew) {
  toEnd();
  const node = log.querySelector(`.message[data-id="${message.id}"]`);
  if (!isNew || message.own || !node) return;
  const before = node.previousElementSibling;
  const first = before?.matches(".own") && before.offsetHeight < QUESTION ? before : node;
  if (log.scrollHeight - first.offsetTop > log.clientHeight) log.scrollTop = first.offsetTop - MARGIN;
}

function redraw(fresh) {
  if (fresh) shown = new Map();
  spoken = model.language;
  down.setAttribute("aria-label", t("down"));
  follow(update);
  if (fresh) toEnd();
}

/** Do something to the messages, and stay at the end if that is where one was. */
function follow(act) {
  const was = atEnd();
  act();
  if (was) toEnd();
}

/** Bring the elements in line with the messages; what did not change stays the same element. */
function update() {
  const chat = openChat();
  if (!chat) return;
  const messages = messagesOf(chat);
  const nodes = [intro(chat, messages)].filter(Boolean);
  const next = new Map();
  messages.forEach((message, index) => {
    const before = messages[index - 1];
    const after = messages[index + 1];
    const isNewDay = !before || day(before.date) !== day(message.date);
    if (isNewDay) nodes.push(keep(next, `day ${day(message.date)}`, null, () => h("div", { class: "day" }, day(message.date))));
    const place = { begins: isNewDay || !together(before, message), ends: !together(message, after) };
    const make = () => bubble.element(chat, message, place);
    nodes.push(keep(next, message.id, [message, place.begins, place.ends], make));
  });
  if (chat.typing !== null) nodes.push(typing());
  shown = next;
  arrange(log, nodes);
  reachable();
}

function keep(next, key, content, make) {
  const known = shown.get(key);
  const isSame = known && (content === null || content.every((part, index) => part === known.content[index]));
  const entry = isSame ? known : { content, node: make() };
  next.set(key, entry);
  return entry.node;
}

function together(one, other) {
  if (!one || !other) return false;
  return one.sender.id === other.sender.id && day(one.date) === day(other.date) && other.date - one.date < 600;
}

function intro(chat, messages) {
  if (chat.kind === "bot") return messages.length ? null : hello();
  const key = `intro${chat.kind.charAt(0).toUpperCase()}${chat.kind.slice(1)}`;
  return h("p", { class: "card" }, t(key, { bot: model.bot.username }));
}

function hello() {
  const chat = openChat();
  return h(
    "div",
    { class: "hello" },
    avatarOfChat(chat),
    h("h3", {}, t("whatCanItDo")),
    h("p", { dir: "auto" }, model.bot.description),
  );
}

function typing() {
  return h("div", { class: "message begins ends" }, h("div", { class: "bubble" }, dots()));
}

function dots() {
  return h("div", { class: "typing", role: "img", "aria-label": t("typing") }, h("i", {}), h("i", {}), h("i", {}));
}

function atEnd() {
  return log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
}

function toEnd() {
  log.scrollTop = log.scrollHeight;
  settle();
}

function miss() {
  missed += 1;
  down.hidden = false;
  down.querySelector(".count")?.remove();
  down.append(h("span", { class: "count" }, String(missed)));
}

function settle() {
  missed = 0;
  down.hidden = true;
  down.querySelector(".count")?.remove();
}

// One stop for the Tab key: the message that was last looked at, and what can be pressed in it. Arrows move.

let currentId = null;

function current(article) {
  if (!article?.dataset.id) return;
  currentId = article.dataset.id;
  reachable();
}

function reachable() {
  const all = [...log.querySelectorAll(".message[data-id]")];
  const chosen = all.find((each) => each.dataset.id === currentId) ?? all.at(-1);
  for (const article of all) {
    const isChosen = article === chosen;
    article.tabIndex = isChosen ? 0 : -1;
    for (const part of article.querySelectorAll("a, button, .spoiler[role]")) part.tabIndex = isChosen ? 0 : -1;
  }
}

function walk(event) {
  const article = event.target.closest(".message[data-id]");
  if (!article || event.target !== article) return;
  const all = [...log.querySelectorAll(".message[data-id]")];
  const at = all.indexOf(article);
  const goal = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
  if (goal !== undefined) all[Math.min(Math.max(goal, 0), all.length - 1)].focus();
  else if (["Enter", " ", "ContextMenu"].includes(event.key)) openMenu(article);
  else return;
  event.preventDefault();
}

function openMenu(article) {
  const chat = openChat();
  const message = chat.messages.get(Number(article.dataset.id));
  if (message) bubble.open(chat, message, article);
}
