// What a person can do, whichever part of the page it is done from.

import { avatarOfChat } from "./avatar.js";
import { emit, model, openChat } from "./model.js";
import { attempt } from "./net.js";
import { announce, ask, choose, notify } from "./overlay.js";
import { t } from "./words.js";

/** Open a chat; the address keeps it, so that reloading and going back work. */
export function go(kind) {
  if (location.hash.slice(1) === (kind ?? "")) return;
  location.hash = kind ?? "";
}

/** Open the bot by a link with a payload, as t.me links do. */
export async function startBot(payload = "") {
  go("bot");
  await attempt("start", { payload });
}

/** Begin to write something in the open chat: `{ text }`, `{ reply }` or `{ edit }`. */
export function compose(what) {
  emit("compose", what);
}

/** Follow what was activated in a text; tells whether the page took care of it. */
export function follow({ command, mention, url }) {
  if (command) sendCommand(command);
  else if (mention) meet(mention.slice(1));
  else return followLink(url);
  return true;
}

function sendCommand(command) {
  const chat = openChat();
  if (!chat.has_bot) {
    compose({ text: command });
    return;
  }
  const name = chat.kind === "bot" || command.includes("@") ? command : `${command}@${model.bot.username}`;
  attempt("say", { chat: chat.id, text: name });
}

function meet(username) {
  if (username.toLowerCase() === model.bot.username.toLowerCase()) go("bot");
  else notify(`@${username}`);
}

function followLink(address) {
  const url = new URL(address);
  const ours = model.bot.username.toLowerCase();
  const named = url.protocol === "tg:" ? url.searchParams.get("domain") : url.hostname === "t.me" && url.pathname.slice(1);
  if (!named || named.toLowerCase() !== ours) return false;
  if (url.searchParams.has("startgroup")) go("debates");
  else if (url.searchParams.has("start")) startBot(url.searchParams.get("start"));
  else go("bot");
  return true;
}

/** Press a button under a message. */
export async function press(chat, message, key, element) {
  const act = {
    data: () => pressData(chat, message, key, element),
    url: () => followLink(key.value) || window.open(key.value, "_blank", "noopener,noreferrer"),
    switch: () => chooseChat(key.value),
    switch_here: () => compose({ text: `@${model.bot.username} ${key.value}` }),
    copy: () => copy(key.value),
  }[key.action];
  await act?.();
}

async function pressData(chat, message, key, element) {
  element.setAttribute("aria-busy", "true");
  const outcome = await attempt("press", { chat: chat.id, message: message.id, data: key.value });
  element.removeAttribute("aria-busy");
  if (!outcome) return;
  if (!outcome.answered) notify(t("noAnswer"));
  else if (outcome.alert && outcome.notice) await ask(model.bot.name, outcome.notice);
  else if (outcome.notice) notify(outcome.notice);
}

function chooseChat(query) {
  const entries = model.chats.map((chat) => ({
    label: chat.title,
    badge: avatarOfChat(chat, "small"),
    choose: () => {
      model.drafts.set(chat.kind, `@${model.bot.username} ${query}`);
      if (model.open === chat.kind) compose({ text: model.drafts.get(chat.kind) });
      else go(chat.kind);
    },
  }));
  choose(t("chooseChat"), entries);
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    notify(t("copied"));
  } catch {
    notify(t("failed"));
  }
}

/** The entries of a message's menu. */
export function messageMenu(chat, message) {
  const isBot = message.sender.id === model.bot.id;
  const place = { chat: chat.id, message: message.id };
  const remove = () => attempt("delete", place).then((done) => done && announce(t("deletedMessage")));
  return [
    { label: t("reply"), icon: "reply", act: () => compose({ reply: message }) },
    message.own && !message.via && { label: t("edit"), icon: "edit", act: () => compose({ edit: message }) },
    { label: t("copy"), icon: "copy", act: () => copy(message.text) },
    (isBot || message.via) && { label: t("explain"), icon: "eye", act: () => emit("explain", { chat, message }) },
    { label: t("remove"), icon: "bin", act: remove, danger: true },
  ].filter(Boolean);
}

/** A line about a message for lists and screen readers. */
export function gist(message) {
  const words = shown(message).replace(/\s+/g, " ");
  return words || (message.photo ? t("photo") : "");
}

/** The text as apps show it: they hide what a start link carries. */
export function shown(message) {
  return /^\/start \S+$/.test(message.text) ? "/start" : message.text;
}

