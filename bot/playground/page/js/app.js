// The playground: brings the parts to life and follows the address and the keyboard.

import { go, startBot } from "./actions.js";
import * as chats from "./chats.js";
import * as composer from "./composer.js";
import * as conversation from "./conversation.js";
import { byId } from "./dom.js";
import { adopt, chatOf, model, show } from "./model.js";
import { follow, get } from "./net.js";
import { notify } from "./overlay.js";
import * as reading from "./reading.js";
import * as settings from "./settings.js";
import { t } from "./words.js";

const isNarrow = matchMedia("(max-width: 720px)");

function navigate() {
  const kind = location.hash.slice(1);
  const chat = chatOf(kind) ?? (isNarrow.matches ? null : chatOf("bot"));
  if (chat) byId("app").dataset.open = chat.kind;
  else delete byId("app").dataset.open;
  show(chat?.kind ?? null);
}

/** Alt with an arrow goes to the chat above or below, as in Telegram's desktop app. */
function turn(event) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!event.altKey || step === undefined) return;
  event.preventDefault();
  const at = model.chats.findIndex((chat) => chat.kind === model.open);
  const next = model.chats[at + step];
  if (next) go(next.kind);
}

async function begin() {
  for (const part of [chats, conversation, composer, settings, reading]) part.begin();
  try {
    adopt(await get("state"));
  } catch {
    notify(t("offline"));
    return;
  }
  navigate();
  addEventListener("hashchange", navigate);
  isNarrow.addEventListener("change", navigate);
  addEventListener("keydown", turn);
  follow();
  const payload = new URLSearchParams(location.search).get("start");
  if (payload !== null) {
    history.replaceState(null, "", "/");
    startBot(payload);
  }
}

begin();
