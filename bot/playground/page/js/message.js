// One message: its bubble, its buttons and its menu.

import { follow, gist, messageMenu, press, shown } from "./actions.js";
import { avatarOfUser, hueOf } from "./avatar.js";
import { h } from "./dom.js";
import { nodes } from "./entities.js";
import { icon } from "./icons.js";
import { model } from "./model.js";
import { enlarge, menu } from "./overlay.js";
import { t, time } from "./words.js";

const isTouch = matchMedia("(pointer: coarse)");

/** The element of a message; `begins` and `ends` tell its place in a run of messages by one person. */
export function element(chat, message, { begins, ends }) {
  const isGroup = chat.members.length > 0;
  const classes = ["message", message.own && "own", isGroup && !message.own && "grouped", begins && "begins", ends && "ends"];
  const article = h(
    "article",
    {
      class: classes.filter(Boolean).join(" "),
      "data-id": String(message.id),
      "data-from": message.sender.id === model.bot.id ? "bot" : "person",
      "aria-label": label(message),
      tabindex: "-1",
    },
    isGroup && !message.own && ends && avatarOfUser(message.sender),
    bubble(chat, message, isGroup && begins),
    keys(chat, message),
    hint(chat, message),
  );
  article.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a") || String(getSelection())) return;
    event.preventDefault();
    open(chat, message, article, event.clientX, event.clientY);
  });
  article.addEventListener("click", (event) => {
    // Where there is no mouse to show the handle, a tap on the bubble opens the menu.
    if (!isTouch.matches || event.target.closest("a, button, .spoiler") || String(getSelection())) return;
    if (event.target.closest(".bubble")) open(chat, message, article, event.clientX, event.clientY);
  });
  return article;
}

/** Open the menu of a message, below its corner unless a point is given. */
export function open(chat, message, article, x, y) {
  const corner = article.querySelector(".bubble").getBoundingClientRect();
  const at = { x: x ?? corner.right - 190, y: y ?? corner.top + 30 };
  menu(messageMenu(chat, message), { ...at, opener: article });
}

function label(message) {
  const who = message.own ? t("you") : message.sender.name;
  return `${who}, ${time(message.date)}${message.edited ? `, ${t("edited")}` : ""}: ${gist(message)}`;
}

function bubble(chat, message, named) {
  return h(
    "div",
    { class: message.photo ? "bubble has-picture" : "bubble" },
    named && !message.own && name(message),
    message.via && h("span", { class: "via" }, t("via", { bot: message.via, name: message.via })),
    message.reply_to && quoted(message.reply_to),
    message.photo && picture(message),
    h("div", { class: "words", dir: "auto" }, ...words(message), meta(chat, message)),
    handle(chat, message),
  );
}

function words(message) {
  const text = shown(message);
  return nodes(text, text === message.text ? message.entities : [], follow);
}

function name(message) {
  const note = message.guest ? t("guest") : message.sender.bot ? t("bot") : "";
  return h("span", { class: "name", "data-hue": hueOf(message.sender) }, message.sender.name, note && h("small", {}, ` ${note}`));
}

function quoted(original) {
  const text = original.deleted ? t("deletedMessage") : original.text || t("photo");
  const jump = () => {
    const target = document.querySelector(`.message[data-id="${original.id}"]`);
    if (!target) return;
    target.scrollIntoView({ block: "center" });
    target.classList.remove("flash");
    requestAnimationFrame(() => target.classList.add("flash"));
  };
  const who = original.sender === model.me.id ? t("you") : original.name;
  return h("button", { type: "button", class: "quoted", onclick: jump }, h("b", {}, who), h("span", { dir: "auto" }, text));
}

function picture(message) {
  const { url, width, height } = message.photo;
  const image = h("img", { src: url, width: String(width), height: String(height), alt: gist(message), loading: "lazy" });
  const onclick = () => enlarge(url, gist(message));
  return h("button", { type: "button", class: "picture", "aria-label": t("openPicture"), onclick }, image);
}

function meta(chat, message) {
  return h(
    "span",
    { class: "meta", "aria-hidden": "true" },
    message.edited && h("span", {}, t("edited")),
    h("time", { datetime: new Date(message.date * 1000).toISOString() }, time(message.date)),
    message.own && ticks(chat, message),
  );
}

/** One tick when it was sent, two when the bot has it, or the people of a chat without the bot. */
export function ticks(chat, message) {
  const arrived = message.seen || !chat.has_bot;
  const drawing = icon(arrived ? "ticks" : "tick");
  return h("span", { title: t(message.seen ? "seen" : "sent") }, drawing);
}

function hint(chat, message) {
  const hidden = message.own && chat.has_bot && !message.seen;
  return hidden && h("span", { class: "unseen" }, icon("unseen"), t("unseen"));
}

function handle(chat, message) {
  const onclick = (event) => {
    const article = event.currentTarget.closest("article");
    open(chat, message, article);
  };
  const attributes = { type: "button", class: "handle", "aria-label": t("actions"), "aria-haspopup": "menu" };
  return h("button", { ...attributes, onclick }, icon("more"));
}

function keys(chat, message) {
  if (!message.keyboard.length) return null;
  const rows = message.keyboard.map((row) => h("div", { class: "keys-row" }, ...row.map((key) => button(chat, message, key))));
  return h("div", { class: "keys" }, ...rows);
}

const MARKS = { url: "link", switch: "share", switch_here: "share", copy: "copy" };

function button(chat, message, key) {
  const onclick = (event) => press(chat, message, key, event.currentTarget);
  return h("button", { type: "button", class: "key", onclick }, key.text, MARKS[key.action] && icon(MARKS[key.action]));
}
