// The list of chats on the left, and the heading of the open one.

import { gist, go } from "./actions.js";
import { avatarOfChat } from "./avatar.js";
import { arrange, byId, h } from "./dom.js";
import { icon } from "./icons.js";
import { ticks } from "./message.js";
import { emit, lastOf, model, on, openChat } from "./model.js";
import { recently, t } from "./words.js";

const list = byId("chats");
const heading = byId("heading");
const back = h("button", { type: "button", class: "round back", onclick: () => go(null) }, icon("back"));
const toggle = h(
  "button",
  { type: "button", class: "round", id: "toggle-reading", "aria-controls": "reading", onclick: () => emit("toggle-reading") },
  icon("eye"),
);

let rows = new Map();

export function begin() {
  byId("brand-mark").append(h("span", { class: "avatar small", "data-hue": "bot", "aria-hidden": "true" }, icon("rings")));
  for (const topic of ["state", "message", "typing", "open", "unread"]) on(topic, drawList);
  for (const topic of ["state", "typing", "open"]) on(topic, drawHeading);
}

/** Rows of which nothing changed stay the same elements, so that a press or the focus on one is not lost. */
function drawList() {
  const focused = document.activeElement?.closest?.(".chat")?.getAttribute("href");
  const next = new Map();
  for (const chat of model.chats) {
    const shown = JSON.stringify([chat.title, chat.unread, chat.typing !== null, model.open, model.language, lastOf(chat)]);
    const known = rows.get(chat.id);
    next.set(chat.id, known?.shown === shown ? known : { shown, node: h("li", {}, row(chat)) });
  }
  rows = next;
  arrange(list, [...rows.values()].map((each) => each.node));
  if (focused) list.querySelector(`.chat[href="${focused}"]`)?.focus();
}

function row(chat) {
  const last = lastOf(chat);
  const isOpen = chat.kind === model.open;
  return h(
    "a",
    { class: "chat", href: `#${chat.kind}`, "aria-current": isOpen && "page" },
    avatarOfChat(chat),
    h("span", { class: "chat-title" }, chat.title),
    h("span", { class: "chat-time" }, last?.own && ticks(chat, last), last && recently(last.date)),
    preview(chat, last),
    chat.unread > 0 &&
      h("span", { class: "unread", "aria-label": t("unread", { count: chat.unread }) }, String(chat.unread)),
  );
}

function preview(chat, last) {
  if (chat.typing !== null) return h("p", { class: "chat-last busy" }, typingWords(chat));
  if (!last) return h("p", { class: "chat-last" }, t("start"));
  const who = last.own ? t("you") : chat.members.length ? last.sender.name : "";
  return h("p", { class: "chat-last" }, who && h("b", {}, `${who}: `), gist(last));
}

function typingWords(chat) {
  return chat.members.length ? t("typingBy", { name: model.bot.name }) : t("typing");
}

function subtitle(chat) {
  if (chat.typing !== null) return typingWords(chat);
  if (chat.kind === "bot") return t("bot");
  if (!chat.members.length) return t("onlyMe");
  const names = chat.members.map((each) => (each.id === model.me.id ? t("you") : each.name)).join(", ");
  const note = chat.has_bot ? "" : ` · ${t("noBot")}`;
  return `${t("members", { count: chat.members.length })}${note} · ${names}`;
}

function drawHeading() {
  const chat = openChat();
  if (!chat) {
    heading.replaceChildren();
    return;
  }
  back.setAttribute("aria-label", t("back"));
  toggle.setAttribute("aria-label", t("reading"));
  toggle.title = t("reading");
  toggle.setAttribute("aria-expanded", String(!byId("reading").hidden));
  const words = h(
    "div",
    { class: "heading-words" },
    h("h2", {}, chat.title),
    h("p", { class: chat.typing === null ? "" : "busy" }, subtitle(chat)),
  );
  arrange(heading, [back, avatarOfChat(chat, "small"), words, toggle]);
}
