// What the page knows: the chats and their messages as the server tells them, and which one is open.

import { speak } from "./words.js";

const TYPING = 5000;

export const model = {
  bot: null,
  me: null,
  language: "en",
  languages: [],
  chats: [],
  open: null,
  drafts: new Map(),
};

const listeners = new Map();

/** Call back on a topic: "state" all is new, "message", "typing", "open", "unread". */
export function on(topic, listener) {
  listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
}

export function emit(topic, detail) {
  for (const listener of listeners.get(topic) ?? []) listener(detail);
}

export const chatOf = (kind) => model.chats.find((chat) => chat.kind === kind) ?? null;
export const openChat = () => chatOf(model.open);
export const messagesOf = (chat) => [...chat.messages.values()];
export const lastOf = (chat) => messagesOf(chat).at(-1) ?? null;

/** Take over the whole state, keeping what only the page knows. */
export function adopt(state) {
  const before = new Map(model.chats.map((chat) => [chat.id, chat]));
  speak(state.language);
  Object.assign(model, { bot: state.bot, me: state.me, language: state.language, languages: state.languages });
  model.chats = state.chats.map((chat) => ({
    ...chat,
    messages: new Map(chat.messages.map((message) => [message.id, same(before.get(chat.id), message)])),
    unread: before.get(chat.id)?.unread ?? 0,
    typing: null,
  }));
  emit("state");
}

/** The message as it was known if nothing about it is new, so that what is drawn can stay. */
function same(chat, message) {
  const known = chat?.messages.get(message.id);
  return known && JSON.stringify(known) === JSON.stringify(message) ? known : message;
}

/** Take over one change from the stream of events. */
export function change(event) {
  if (event.type === "state") {
    adopt(event.state);
    return;
  }
  const chat = model.chats.find((each) => each.id === event.chat);
  if (!chat) return;
  if (event.type === "message") receive(chat, event.message);
  else if (event.type === "action") showTyping(chat);
}

function receive(chat, message) {
  const isNew = !chat.messages.has(message.id);
  if (message.deleted) chat.messages.delete(message.id);
  else chat.messages.set(message.id, message);
  if (message.sender.id === model.bot.id) stopTyping(chat);
  if (isNew && !message.own && (chat.kind !== model.open || document.hidden)) {
    chat.unread += 1;
    emit("unread", chat);
  }
  emit("message", { chat, message, isNew });
}

function showTyping(chat) {
  clearTimeout(chat.typing);
  chat.typing = setTimeout(() => stopTyping(chat), TYPING);
  emit("typing", chat);
}

function stopTyping(chat) {
  if (chat.typing === null) return;
  clearTimeout(chat.typing);
  chat.typing = null;
  emit("typing", chat);
}

/** Show a chat, or on a narrow screen the list with `null`. */
export function show(kind) {
  model.open = kind;
  const chat = openChat();
  if (chat) chat.unread = 0;
  emit("open", chat);
}
