// Where one writes: sending, replying, editing, commands, the bot's name and inline mode.

import { gist, shown, startBot } from "./actions.js";
import { avatarOfChat } from "./avatar.js";
import { byId, h } from "./dom.js";
import { icon } from "./icons.js";
import * as inline from "./inline.js";
import { chatOf, messagesOf, model, on, openChat } from "./model.js";
import { attempt } from "./net.js";
import * as offers from "./offers.js";
import { t } from "./words.js";

const LONGEST = 4096;
const LONGEST_LINE = 480;

const growsByItself = CSS.supports("field-sizing", "content");

const form = byId("composer");
const field = h("textarea", { id: "text", rows: "1", maxlength: String(LONGEST), "aria-autocomplete": "list", dir: "auto" });
const about = h("div", { class: "about", hidden: true });
const menuButton = h("button", { type: "button", class: "round", onclick: toggleCommands }, icon("slash"));
const sendButton = h("button", { type: "submit", class: "round send" });
const startButton = h("button", { type: "button", class: "begin", onclick: () => startBot() });
const row = h("div", { class: "composer-row" }, menuButton, field, sendButton);

let reply = null;
let edit = null;
let chatKind = null;

export function begin() {
  offers.attach(field);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener("input", changed);
  field.addEventListener("keydown", pressed);
  on("open", opened);
  on("state", draw);
  on("message", ({ chat }) => chat === openChat() && draw());
  on("compose", compose);
  document.addEventListener("pointerdown", (event) => !form.contains(event.target) && offers.hide());
}

function opened(chat) {
  if (chatKind) model.drafts.set(chatKind, edit ? "" : field.value);
  chatKind = chat?.kind ?? null;
  reply = null;
  edit = null;
  if (!chat) return;
  write(model.drafts.get(chat.kind) ?? "");
  draw();
  // On a touch screen the keyboard should wait until somebody wants it.
  if (matchMedia("(pointer: fine)").matches) field.focus();
  if (inline.wordsOf(field.value) !== null) changed();
}

function draw() {
  const chat = openChat();
  if (!chat) return;
  const isUntouched = chat.kind === "bot" && !chat.messages.size;
  const parts = isUntouched ? [startButton] : [about, row];
  if (form.firstElementChild !== parts[0]) {
    const hadFocus = form.contains(document.activeElement);
    form.replaceChildren(...parts);
    if (hadFocus && !isUntouched) field.focus();
  }
  startButton.textContent = t("start");
  const key = `placeholder${chat.kind.charAt(0).toUpperCase()}${chat.kind.slice(1)}`;
  field.placeholder = t(key, { bot: model.bot.username });
  field.setAttribute("aria-label", t("message"));
  menuButton.setAttribute("aria-label", t("commands"));
  menuButton.title = t("commands");
  menuButton.hidden = !chat.commands.length;
  drawAbout();
  drawSend();
}

function drawAbout() {
  const target = edit ?? reply;
  about.hidden = !target;
  if (!target) return;
  const title = edit ? t("editing") : t("replying", { name: target.own ? t("you") : target.sender.name });
  const words = h("div", { class: "about-words" }, h("b", {}, title), h("span", { dir: "auto" }, gist(target)));
  const close = h("button", { type: "button", class: "round", "aria-label": t("cancel"), onclick: cancel }, icon("close"));
  about.replaceChildren(icon(edit ? "edit" : "reply"), words, close);
}

function drawSend() {
  sendButton.replaceChildren(icon(edit ? "save" : "send"));
  sendButton.setAttribute("aria-label", t(edit ? "save" : "send"));
  sendButton.disabled = !field.value.trim();
  if (!growsByItself) grow();
}

/** As high as the text, for browsers that do not do this by a style. */
function grow() {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}

function write(text) {
  field.value = text;
  drawSend();
}

function compose(what) {
  if (what.text !== undefined) {
    write(what.text);
    field.focus();
    changed();
    return;
  }
  edit = what.edit ?? null;
  reply = what.reply ?? null;
  if (edit) write(shown(edit));
  draw();
  field.focus();
}

function cancel() {
  if (edit) write("");
  edit = null;
  reply = null;
  draw();
  field.focus();
}

async function submit() {
  const chat = openChat();
  const text = field.value.trim();
  if (!chat || !text) return;
  const [name, more] = edit ? ["edit", { message: edit.id }] : ["say", { reply_to: reply?.id ?? null }];
  const kept = { text: field.value, edit, reply };
  reset();
  if (!(await attempt(name, { chat: chat.id, text, ...more })) && !field.value) {
    ({ edit, reply } = kept);
    write(kept.text);
    draw();
  }
}

function reset() {
  inline.stop();
  offers.hide();
  edit = null;
  reply = null;
  write("");
  draw();
  field.focus();
}

function pressed(event) {
  if (event.isComposing || offers.key(event)) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit();
  } else if (event.key === "Escape" && (edit || reply)) cancel();
  else if (event.key === "ArrowUp" && !field.value) editLast(event);
}

/** As in Telegram, the up arrow in an empty field edits the last message of one's own. */
function editLast(event) {
  const last = messagesOf(openChat()).findLast((message) => message.own && !message.via);
  if (!last) return;
  event.preventDefault();
  compose({ edit: last });
}

function changed() {
  drawSend();
  inline.stop();
  const text = field.value;
  const words = edit ? null : inline.wordsOf(text);
  if (words !== null) inline.search(words.slice(0, LONGEST_LINE), reset);
  else if (!edit && /^\/\w*$/.test(text)) offerCommands(text.slice(1));
  else if (!edit && isNameBegun(text)) offerName();
  else offers.hide();
}

function isNameBegun(text) {
  return text.startsWith("@") && `@${model.bot.username}`.toLowerCase().startsWith(text.toLowerCase());
}

function offerName() {
  const node = h(
    "li",
    { class: "offer" },
    avatarOfChat(chatOf("bot"), "small"),
    h("div", {}, h("b", {}, `@${model.bot.username}`), h("span", {}, t("mentionHint"))),
  );
  offers.show({ items: [{ node, choose: () => compose({ text: `@${model.bot.username} ` }) }], quiet: true });
}

function offerCommands(begun) {
  const chat = openChat();
  const found = chat.commands.filter((each) => each.command.startsWith(begun.toLowerCase()));
  if (!found.length) {
    offers.hide();
    return;
  }
  const items = found.map((each) => ({
    node: h("li", { class: "offer" }, h("div", {}, h("b", {}, `/${each.command}`), h("span", {}, each.description))),
    choose: () => sendCommand(chat, each.command),
  }));
  offers.show({ items, quiet: true });
}

function sendCommand(chat, command) {
  reset();
  const name = chat.kind === "bot" ? `/${command}` : `/${command}@${model.bot.username}`;
  attempt("say", { chat: chat.id, text: name });
}

function toggleCommands() {
  if (offers.isOpen()) offers.hide();
  else offerCommands("");
  field.focus();
}
