// The list above the message field: commands, the bot's name, inline results. Focus stays in the field.

import { byId, h } from "./dom.js";
import { announce } from "./overlay.js";
import { t } from "./words.js";

let field = null;
let frame = null;
let entries = [];
let chosen = -1;
let more = null;
let loading = false;

export function attach(textarea) {
  field = textarea;
}

export const isOpen = () => frame !== null;

/**
 * Show entries `{ node, choose }`. `top` is a `{ text, choose }` above them, `note` a sentence in their place, and
 * `next` fetches further entries once the end is reached, or is null.
 */
export function show({ items, top = null, note = "", next = null, quiet = false }) {
  hide();
  entries = [];
  chosen = -1;
  more = next;
  const list = h("ul", { class: "offers-list", id: "offers", role: "listbox", "aria-label": t("suggestions") });
  list.addEventListener("scroll", () => list.scrollHeight - list.scrollTop - list.clientHeight < 60 && extend());
  frame = h(
    "div",
    { class: "offers" },
    top && h("button", { type: "button", class: "offers-top", onclick: top.choose }, top.text),
    note ? h("p", { class: "offers-note" }, note) : list,
  );
  frame.addEventListener("pointerdown", (event) => event.pointerType === "mouse" && event.preventDefault());
  byId("composer").append(frame);
  add(items);
  if (items.length) {
    field.setAttribute("aria-controls", "offers");
    if (!quiet) announce(t("results", { count: items.length }));
  } else if (note) announce(note);
}

function add(items) {
  const list = frame.querySelector(".offers-list");
  if (!list) return;
  for (const { node, choose } of items) {
    const at = entries.length;
    const attributes = { id: `offer-${at}`, role: "option", "aria-selected": "false" };
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.addEventListener("click", choose);
    entries.push({ node, choose });
    list.append(node);
  }
}

export function hide() {
  frame?.remove();
  frame = null;
  more = null;
  field.removeAttribute("aria-controls");
  field.removeAttribute("aria-activedescendant");
}

/** Fetch further entries, once at a time. */
async function extend() {
  if (!more || loading) return;
  loading = true;
  const [fetch, asked] = [more, frame];
  const page = await fetch();
  loading = false;
  if (frame !== asked || !page) return;
  more = page.next;
  add(page.items);
}

/** Handle a key of the field; tells whether it was used. */
export function key(event) {
  if (!frame) return false;
  if (event.key === "Escape") hide();
  else if (event.key === "ArrowDown") step(1);
  else if (event.key === "ArrowUp" && chosen >= 0) step(-1);
  else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) entries[chosen].choose();
  else return false;
  event.preventDefault();
  return true;
}

function step(by) {
  if (!entries.length) return;
  entries[chosen]?.node.setAttribute("aria-selected", "false");
  chosen = Math.min(chosen + by, entries.length - 1);
  if (chosen < 0) {
    field.removeAttribute("aria-activedescendant");
    return;
  }
  const { node } = entries[chosen];
  node.setAttribute("aria-selected", "true");
  node.scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", node.id);
  if (chosen >= entries.length - 2) extend();
}
