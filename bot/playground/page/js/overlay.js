// What appears above the page for a while: notices, alerts, menus, a choice of chats, an enlarged picture.

import { byId, h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./words.js";

const NOTICE = 4000;

/** A short notice that goes by itself; read out at once. */
export function notify(words) {
  const toast = h("div", { class: "toast" }, words);
  byId("toasts").append(toast);
  setTimeout(() => toast.remove(), NOTICE);
}

/** Let screen readers say something that sighted people see anyway. */
export function announce(words) {
  byId("status").textContent = words;
}

function dialog(className, ...children) {
  const element = h("dialog", { class: `dialog ${className}` }, ...children);
  element.addEventListener("close", () => element.remove());
  element.addEventListener("click", (event) => event.target === element && element.close());
  document.body.append(element);
  element.showModal();
  return element;
}

/** Show words until they are confirmed; resolves with whether they were. */
export function ask(title, words, { cancel = false } = {}) {
  return new Promise((resolve) => {
    const button = (label, value) => h("button", { type: "button", onclick: () => element.close(value) }, label);
    const buttons = [cancel && button(t("cancel"), ""), button(t("ok"), "yes")];
    const element = dialog(
      "",
      h("h2", { id: "dialog-title" }, title),
      words && h("p", { dir: "auto" }, words),
      h("div", { class: "dialog-end" }, ...buttons),
    );
    element.setAttribute("aria-labelledby", "dialog-title");
    element.addEventListener("close", () => resolve(element.returnValue === "yes"));
  });
}

/** Let one of several be chosen; `entries` are `{ label, badge, choose }`. */
export function choose(title, entries) {
  const list = h("ul", {});
  const element = dialog("", h("h2", { id: "dialog-title" }, title), list);
  element.setAttribute("aria-labelledby", "dialog-title");
  for (const { label, badge, choose: chosen } of entries) {
    const pick = () => {
      element.close();
      chosen();
    };
    list.append(h("li", {}, h("button", { type: "button", onclick: pick }, badge, label)));
  }
  list.querySelector("button")?.focus();
}

/** Enlarge a picture. */
export function enlarge(url, words) {
  const element = dialog("viewer", h("img", { src: url, alt: words }));
  element.setAttribute("aria-label", words);
  element.addEventListener("click", () => element.close());
}

let openMenu = null;

/** A menu at a point or below an element; `entries` are `{ label, icon, act, danger }`. Focus returns when it closes. */
export function menu(entries, { x, y, opener }) {
  openMenu?.close();
  const buttons = entries.map((entry) =>
    h(
      "button",
      { type: "button", role: "menuitem", tabindex: "-1", class: entry.danger ? "danger" : "", onclick: () => pick(entry) },
      icon(entry.icon),
      entry.label,
    ),
  );
  const element = h("div", { class: "menu", role: "menu", "aria-label": t("actions"), onkeydown: move }, ...buttons);
  document.body.append(element);
  place(element, x, y);
  const outside = (event) => !element.contains(event.target) && close(false);
  document.addEventListener("pointerdown", outside, true);
  buttons[0]?.focus();
  openMenu = { close };

  function close(refocus = true) {
    document.removeEventListener("pointerdown", outside, true);
    element.remove();
    openMenu = null;
    if (refocus) opener?.focus({ preventScroll: true });
  }

  function pick(entry) {
    close();
    entry.act();
  }

  function move(event) {
    const at = buttons.indexOf(document.activeElement);
    const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    if (event.key in steps) buttons.at(steps[event.key] % buttons.length).focus();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

function place(element, x, y) {
  const { width, height } = element.getBoundingClientRect();
  element.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  element.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
}
