// Telegram's text with entities becomes DOM nodes. Offsets are UTF-16 units, which is how JavaScript counts too.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./words.js";

const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const TOUCHED = new Set(["text_link", "url", "bot_command", "mention", "code", "pre"]);
const PLAIN = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote" };
// What apps make touchable in plain words: addresses, commands and names.
const TOUCHABLE = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]'’”]|(?<![\w/])\/[a-z0-9_]{1,32}(?:@\w{3,32})?(?!\w)|(?<!\w)@[a-z]\w{3,31}(?!\w)/gi;
const LONG_QUOTE = 180;

/**
 * The nodes of a text. `follow` is called with what was activated: `{ command }`, `{ mention }` or `{ url }`;
 * for a url it says whether the page itself took care of it.
 */
export function nodes(text, entities, follow) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return within(text, 0, text.length, sorted, follow);
}

function within(text, start, end, entities, follow) {
  const result = [];
  let at = start;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    const inside = others.filter((other) => other.offset < to);
    rest = others.slice(inside.length);
    if (to <= from) {
      rest = others;
      continue;
    }
    result.push(...plain(text.slice(at, from), follow));
    const isWhole = TOUCHED.has(entity.type);
    const content = isWhole ? [text.slice(from, to)] : within(text, from, to, inside, follow);
    result.push(dressed(entity, text.slice(from, to), content, follow));
    at = to;
    // A block ends its line by itself; the line break behind it would show as an empty line.
    if (BLOCKS.has(entity.type) && text[at] === "\n" && at < end) at += 1;
  }
  result.push(...plain(text.slice(at, end), follow));
  return result;
}

function plain(text, follow) {
  const result = [];
  let at = 0;
  for (const match of text.matchAll(TOUCHABLE)) {
    const [words] = match;
    const type = { "/": "bot_command", "@": "mention" }[words[0]] ?? "url";
    result.push(text.slice(at, match.index), dressed({ type }, words, [words], follow));
    at = match.index + match[0].length;
  }
  result.push(text.slice(at));
  return result.filter((piece) => piece !== "");
}

function dressed(entity, words, content, follow) {
  switch (entity.type) {
    case "text_link":
      return link(entity.url, content, follow);
    case "url":
      return link(words.includes("://") ? words : `https://${words}`, [words], follow);
    case "bot_command":
      return touch(words, () => follow({ command: words }));
    case "mention":
      return touch(words, () => follow({ mention: words }));
    case "spoiler":
      return spoiler(content);
    case "expandable_blockquote":
      return fold(words, content);
    default:
      return entity.type in PLAIN ? h(PLAIN[entity.type], {}, ...content) : h("span", {}, ...content);
  }
}

/** A link to http, https or tg; words alone for anything else, so that no script can hide in an address. */
function link(url, content, follow) {
  if (!/^(https?|tg):\/\//i.test(url)) return h("span", {}, ...content);
  const attributes = { href: url, target: "_blank", rel: "noopener noreferrer" };
  const onclick = (event) => follow({ url }) && event.preventDefault();
  return h("a", { ...attributes, onclick }, ...content);
}

function touch(words, onclick) {
  return h("button", { type: "button", class: "touch", onclick }, words);
}

function spoiler(content) {
  const hidden = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": t("reveal") }, ...content);
  const reveal = () => {
    hidden.dataset.open = "";
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
  };
  hidden.addEventListener("click", reveal, { once: true });
  hidden.addEventListener("keydown", (event) => ["Enter", " "].includes(event.key) && reveal());
  return hidden;
}

/** A quotation that shows its first lines until it is opened; a short one has nothing to open. */
function fold(words, content) {
  if (words.length < LONG_QUOTE && words.split("\n").length <= 3) return h("blockquote", {}, ...content);
  const label = document.createTextNode(t("showMore"));
  const quote = h("blockquote", { class: "fold" }, h("div", { class: "folded" }, ...content));
  const toggle = () => {
    const open = quote.toggleAttribute("data-open");
    button.setAttribute("aria-expanded", open);
    label.data = t(open ? "showLess" : "showMore");
  };
  const button = h("button", { type: "button", class: "more", "aria-expanded": "false", onclick: toggle }, label, icon("down"));
  quote.append(button);
  return quote;
}
