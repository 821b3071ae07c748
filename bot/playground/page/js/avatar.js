// The round picture of a chat or a person: initials on one of a few colours, or a drawing.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { model } from "./model.js";

const HUES = 5;

/** The colour that goes with a name: always the same one. */
function hue(name) {
  return String([...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % HUES);
}

export const hueOf = (user) => (user.id === model.bot.id ? "bot" : hue(user.name));

function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  return words.slice(0, 2).map((word) => [...word][0].toLocaleUpperCase()).join("");
}

function badge(name, tone, size) {
  const content = { bot: () => icon("rings"), notes: () => icon("bookmark") }[tone]?.() ?? initials(name);
  return h("span", { class: `avatar ${size}`, "data-hue": tone, "aria-hidden": "true" }, content);
}

export function avatarOfUser(user, size = "small") {
  return badge(user.name, hueOf(user), size);
}

export function avatarOfChat(chat, size = "") {
  const tones = { bot: "bot", notes: "notes" };
  return badge(chat.title, tones[chat.kind] ?? hue(chat.title), size);
}
