// The panel that shows how the last question was read: language, intent, names, the query, and each step's time.

import { copy } from "./actions.js";
import { byId, h } from "./dom.js";
import { icon } from "./icons.js";
import { messagesOf, model, on, openChat } from "./model.js";
import { get } from "./net.js";
import { duration, languageName, t } from "./words.js";

const panel = byId("reading");
let turn = 0;

export function begin() {
  // Beside a wide conversation it stands from the start; over a narrow one it comes when called.
  panel.hidden = !matchMedia("(min-width: 1181px)").matches;
  on("state", last);
  on("open", last);
  on("message", ({ chat, message }) => chat === openChat() && isAnswer(message) && read(chat, message));
  on("explain", ({ chat, message }) => {
    toggle(true);
    read(chat, message, t("readingNone"));
  });
  on("toggle-reading", () => toggle(panel.hidden));
  panel.addEventListener("keydown", (event) => event.key === "Escape" && toggle(false));
  layOut();
}

function isAnswer(message) {
  return message.sender.id === model.bot.id || message.via !== null;
}

function toggle(open) {
  panel.hidden = !open;
  layOut();
  const button = byId("toggle-reading");
  button?.setAttribute("aria-expanded", String(open));
  (open ? panel.querySelector("button") : button)?.focus();
}

function layOut() {
  byId("app").classList.toggle("with-reading", !panel.hidden);
}

/** Read the newest answer of the open chat, if there is one. */
function last() {
  const chat = openChat();
  if (!chat) return;
  const message = messagesOf(chat).findLast(isAnswer);
  if (message) read(chat, message);
  else fill(empty(t("readingEmpty")));
}

function empty(words) {
  return [h("p", { class: "empty" }, words)];
}

async function read(chat, message, otherwise = t("readingEmpty")) {
  const mine = ++turn;
  const reading = await get(`reading?chat=${chat.id}&message=${message.id}`).catch(() => null);
  if (mine !== turn) return;
  fill(reading ? parts(reading) : empty(otherwise));
}

function fill(content) {
  const close = h("button", { type: "button", class: "round", "aria-label": t("close"), onclick: () => toggle(false) }, icon("close"));
  panel.replaceChildren(
    h("header", { class: "bar" }, h("h2", {}, t("reading")), close),
    h("div", { class: "reading-body" }, ...content),
  );
}

function parts(reading) {
  const account = reading.account ?? {};
  return [
    h("p", { class: "asked", dir: "auto" }, reading.question || t("fromButton")),
    tags([
      [languageName(reading.language), ""],
      [reading.intent.replaceAll("_", " "), "good"],
      [t(`kind_${reading.kind}`), reading.kind === "answer" ? "good" : "warm"],
      reading.followed && [t("asFollowUp"), ""],
      reading.sources > 0 && [t("sources", { count: reading.sources }), ""],
    ]),
    reading.words && section("understoodAs", h("p", { dir: "auto" }, reading.words)),
    names(account.names ?? []),
    list("times", (account.times ?? []).map((time) => `${time.edtf} (${time.relation})`)),
    pairs("concepts", (account.concepts ?? []).filter(isTelling).map((each) => [each.text, each.concepts.join(", ")])),
    pairs("fixes", account.fixes ?? []),
    list("unexplained", account.unexplained ?? [], "warm"),
    account.frame && section("frame", h("p", {}, account.frame)),
    query(reading.query),
    steps(reading),
    list("near", account.near ?? []),
  ].filter(Boolean);
}

/** Whether a word says anything: articles and the like do not. */
const isTelling = (each) => each.concepts.some((concept) => concept !== "filler");

function section(title, ...content) {
  return h("section", {}, h("h3", {}, t(title)), ...content);
}

function tags(items) {
  const kept = items.filter(Boolean).map(([words, tone]) => h("li", { class: `tag ${tone}` }, words));
  return h("ul", { class: "tags" }, ...kept);
}

function list(title, items, tone = "") {
  return items.length ? section(title, tags(items.map((item) => [item, tone]))) : null;
}

function pairs(title, items) {
  if (!items.length) return null;
  const rows = items.flatMap(([one, other]) => [h("dt", { dir: "auto" }, one), h("dd", { dir: "auto" }, other)]);
  return section(title, h("dl", { class: "pairs" }, ...rows));
}

function names(items) {
  if (!items.length) return null;
  const rows = items.flatMap((item) => {
    const bearers = (item.labels ?? item.ids ?? []).join(", ");
    const score = item.score === undefined ? null : h("small", {}, ` ${Math.round(item.score)}`);
    return [h("dt", { dir: "auto" }, item.text), h("dd", { dir: "auto" }, bearers, score)];
  });
  return section("names", h("dl", { class: "pairs" }, ...rows));
}

function query(data) {
  // Lists of words stay on one line, as a person would write them.
  const text = JSON.stringify(data, null, 2).replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, items) => `[${items.replace(/\s+/g, " ")}]`);
  const button = h("button", { type: "button", onclick: () => copy(text) }, t("copy"));
  return h("section", {}, h("h3", {}, t("query"), button), h("pre", { tabindex: "0" }, text));
}

function steps({ steps: done, micros }) {
  if (!done.length) return null;
  const most = Math.max(1, ...done.map((step) => step.micros));
  const rows = done.map((step) => row(step.name, step.micros, step.detail, h("meter", { max: most, value: step.micros })));
  return section("steps", h("ol", { class: "steps" }, ...rows, row(t("total"), micros, "", null)));
}

function row(name, micros, detail, meter) {
  const head = h("div", { class: "step-head" }, h("span", {}, name), h("span", {}, duration(micros)));
  return h("li", { class: "step" }, head, meter, detail && h("small", {}, detail));
}
