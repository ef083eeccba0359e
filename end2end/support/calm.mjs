// What makes a page calm, looked at by a machine: on a phone and on a desk, by day and by night.

import { barriers } from "./axe.mjs";
import * as html from "./html.mjs";

const PHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 800 };
/** Side of what one presses, in CSS pixels. */
const SMALLEST = 44;

/** All that is wrong with a page and its source, told at once. */
export async function unrest(page, source) {
  const wrong = await html.faults(source);
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport);
    const { width } = viewport;
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) wrong.push(`${width} px: needs ${needed} px`, ...(await page.evaluate(tooWide)));
    wrong.push(...(await page.evaluate(tooSmall, SMALLEST)).map((line) => `${width} px: ${line}`));
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const { violations, undecided } = await barriers(page);
      wrong.push(...[...violations, ...undecided].map((line) => `${width} px, ${colorScheme}: ${line}`));
    }
  }
  await page.emulateMedia({ forcedColors: "active" });
  wrong.push(...(await page.evaluate(unseenInForcedColours)), ...(await page.evaluate(moving)));
  return wrong;
}

/** The browser calls every answer that is a refusal an error; that is what states are for. */
export const withoutRefusals = (faults) =>
  faults.filter((fault) => !/the server responded with a status of 4\d\d/.test(fault));

// What follows runs inside the page.

/** The innermost elements that stick out to the right. */
function tooWide() {
  const isOut = (element) => element.getBoundingClientRect().right > innerWidth + 1;
  const out = [...document.querySelectorAll("body *")].filter((element) => isOut(element) && ![...element.children].some(isOut));
  return out.map((element) => `sticks out: ${element.outerHTML.slice(0, 120)}`);
}

/** What one presses: a button, a field, a box with its label, a link of the menus or one that looks like a button. */
function tooSmall(smallest) {
  const pressed = "button, input:not([type=hidden]), select, textarea, summary, .kern-btn, header a, footer a, .skip, .back a, .acts a";
  const isSeen = (element) => element.checkVisibility({ checkVisibilityCSS: true }) && !element.closest(".trap");
  const small = [...document.querySelectorAll(pressed)].filter(isSeen).filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return Math.round(height) < smallest || Math.round(width) < smallest;
  });
  return small.map((element) => {
    const { width, height } = element.getBoundingClientRect();
    return `${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 100)}`;
  });
}

/** Colours are the person's own now: what was only a surface needs an edge, and what is ticked must differ. */
function unseenInForcedColours() {
  const isBare = (element) => {
    const { borderTopStyle, borderTopWidth, outlineStyle, outlineWidth, appearance } = getComputedStyle(element);
    const isDrawn = (style, width) => style !== "none" && parseFloat(width) >= 1;
    return appearance === "none" && !isDrawn(borderTopStyle, borderTopWidth) && !isDrawn(outlineStyle, outlineWidth);
  };
  const surfaces = [...document.querySelectorAll(".kern-btn, .kern-alert, .answer, .todo, .state, select, textarea, input:not([type=hidden])")];
  const bare = surfaces.filter((element) => !element.closest(".trap") && isBare(element));
  return bare.map((element) => `no edge in forced colours: ${element.outerHTML.slice(0, 100)}`);
}

/** With reduced motion nothing moves by itself and nothing glides. */
function moving() {
  const glides = (element) => /[1-9]/.test(getComputedStyle(element).transitionDuration);
  const gliding = [...document.querySelectorAll("*")].filter(glides).map((element) => `glides: ${element.outerHTML.slice(0, 80)}`);
  const { scrollBehavior } = getComputedStyle(document.documentElement);
  return [...gliding, ...document.getAnimations().map(() => "an animation runs"), ...(scrollBehavior === "auto" ? [] : ["it scrolls smoothly"])];
}
