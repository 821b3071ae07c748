// The page's own words, in the language of the invented person's app.

import { en } from "./words-en.js";
import { ko } from "./words-ko.js";
import { ru } from "./words-ru.js";
import { uk } from "./words-uk.js";

const ALL = { en, uk, ru, ko };
let language = "en";

/** Speak that language from now on, in the document as well. */
export function speak(tag) {
  language = tag in ALL ? tag : "en";
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) {
    element.setAttribute("aria-label", t(element.dataset.tLabel));
  }
}

/** The words of that key; `{name}` is filled in, and `count` chooses the plural. */
export function t(key, values = {}) {
  let words = ALL[language][key] ?? en[key] ?? key;
  if (typeof words === "object") {
    words = words[new Intl.PluralRules(language).select(values.count)] ?? words.other;
  }
  return words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

// The bot writes dates the British way, so the page does too.
const locale = () => (language === "en" ? "en-GB" : language);
const format = (options, seconds) => new Intl.DateTimeFormat(locale(), options).format(new Date(seconds * 1000));

export const time = (seconds) => format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, seconds);

const dayNumber = (date) => Math.floor(new Date(date).setHours(12, 0, 0, 0) / 86400000);

/** "Today", "Yesterday", or the date in words. */
export function day(seconds) {
  const ago = dayNumber(Date.now()) - dayNumber(seconds * 1000);
  if (ago < 2) {
    const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-ago, "day");
    return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
  }
  return format({ day: "numeric", month: "long", year: "numeric" }, seconds);
}

/** The time if it was today, else the day, short. */
export function recently(seconds) {
  const today = dayNumber(Date.now()) === dayNumber(seconds * 1000);
  return today ? time(seconds) : format({ day: "numeric", month: "short" }, seconds);
}

/** The name of a language in itself. */
export function languageName(tag) {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** Microseconds in the unit that reads best. */
export function duration(micros) {
  const number = (value, digits) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  return micros < 1000 ? `${number(micros, 0)} µs` : `${number(micros / 1000, 1)} ms`;
}
