// The drawings of this page: lines of our own on a grid of 24 by 24.

import { drawing } from "./dom.js";

const ring = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

const PATHS = {
  rings: [ring(9, 12, 5.5), ring(15, 12, 5.5)],
  bookmark: ["M7 4h10v16l-5-4-5 4z"],
  back: ["M15 5l-7 7 7 7"],
  down: ["M5 9l7 7 7-7"],
  send: ["M4 12l16-7-5 15-4-6z", "M11 14l9-9"],
  save: ["M5 12.5l5 5L19 7"],
  slash: ["M4 5h16v14H4z", "M14 8l-4 8"],
  close: ["M6 6l12 12M18 6L6 18"],
  reply: ["M10 6l-6 6 6 6", "M4 12h9c4 0 7 2 7 6"],
  edit: ["M4 20l1-4L16 5l3 3L8 19z", "M14 7l3 3"],
  copy: ["M9 9h10v11H9z", "M15 9V4H5v11h4"],
  bin: ["M5 7h14", "M9 7V4h6v3", "M7 7l1 13h8l1-13"],
  eye: ["M3 12c4-7 14-7 18 0c-4 7-14 7-18 0z", ring(12, 12, 2.6)],
  unseen: ["M3 12c4-7 14-7 18 0c-4 7-14 7-18 0z", "M4 20L20 4"],
  more: ["M7 10l5 5 5-5"],
  tick: ["M5 12.5l4.5 4.500L18 7"],
  ticks: ["M2 12.500l4.5 4.500L14.5 8", "M11 16l1.5 1L21 8"],
  sun: [ring(12, 12, 4), "M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.600L7 7M17 17l1.4 1.400M5.6 18.400L7 17M17 7l1.4-1.4"],
  moon: ["M19 14.500A7.5 7.5 0 1 1 9.5 5a6 6 0 0 0 9.5 9.500z"],
  auto: [ring(12, 12, 8), "M12 4v16", "M12 8a4 4 0 0 1 0 8", "M12 6l5 1.800M12 18l5-1.800M12 12h8"],
  globe: [ring(12, 12, 8.5), "M3.5 12h17", "M12 3.500c-5 5-5 12 0 17c5-5 5-12 0-17z"],
  restart: ["M5 12a7 7 0 1 0 2.2-5", "M5 4v4h4"],
  link: ["M8 5h11v11", "M19 5L6 18"],
  share: ["M5 12l14-7-4 14-4-5z"],
};

/** The drawing of that name. */
export function icon(name) {
  return drawing(PATHS[name], name);
}
