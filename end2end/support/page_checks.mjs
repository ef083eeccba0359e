// The checks that every page passes: valid HTML, accessibility, target sizes and width, on a phone and on a desktop, light and dark.

import { COLOUR_RULES, checkAccessibility } from "./axe.mjs";
import * as html from "./html.mjs";

const PHONE = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 800 };
/** The smallest side of a target, in CSS pixels. */
const MIN_TARGET = 44;

/** Returns all problems of a page and its source, one line each. */
export async function pageProblems(page, source) {
  const problems = await html.faults(source);
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    const { width } = viewport;
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) problems.push(`${width} px: needs ${needed} px`, ...(await page.evaluate(tooWide)));
    problems.push(...(await page.evaluate(brokenNumbers)).map((line) => `${width} px: ${line}`));
    problems.push(...(await page.evaluate(tooSmall, MIN_TARGET)).map((line) => `${width} px: ${line}`));
    const boxes = {};
    for (const [colorScheme, rules] of [["light"], ["dark", COLOUR_RULES]]) {
      await page.emulateMedia({ colorScheme });
      boxes[colorScheme] = await page.evaluate(boxesOf);
      const { violations, undecided } = await checkAccessibility(page, rules);
      problems.push(...[...violations, ...undecided].map((line) => `${width} px, ${colorScheme}: ${line}`));
    }
    // What stands where is the same, so the rules that do not depend on colours have the same results.
    if (boxes.light !== boxes.dark) problems.push(`${width} px: the dark page has other boxes than the light one`);
  }
  await page.emulateMedia({ forcedColors: "active" });
  problems.push(...(await page.evaluate(edgelessInForcedColours)), ...(await page.evaluate(moving)));
  await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
  return problems;
}

/** Returns the faults without responses of status 4xx: the browser logs each as an error, but a page may be meant to have one. */
export const withoutRefusals = (faults) =>
  faults.filter((fault) => !/the server responded with a status of 4\d\d/.test(fault));

// The functions below run inside the page.

/** The innermost elements that overflow the viewport to the right. */
function tooWide() {
  const isOut = (element) => element.getBoundingClientRect().right > innerWidth + 1;
  const out = [...document.querySelectorAll("body *")].filter((element) => isOut(element) && ![...element.children].some(isOut));
  return out.map((element) => `overflows: ${element.outerHTML.slice(0, 120)}`);
}

/** Telephone numbers that stand on two lines. */
function brokenNumbers() {
  const broken = [...document.querySelectorAll("a[href^='tel:']")].filter((link) => link.getClientRects().length > 1);
  return broken.map((link) => `a telephone number breaks: ${link.outerHTML.slice(0, 100)}`);
}

/** Position, size and visibility of every element. */
function boxesOf() {
  const boxOf = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height, element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })].join();
  };
  return [...document.querySelectorAll("body *")].map(boxOf).join(" ");
}

/** Targets that are too small: buttons, fields, check boxes with their label, links of the menus and links that look like a button. */
function tooSmall(minimum) {
  const targets = "button, input:not([type=hidden]), select, textarea, summary, .kern-btn, header a, footer a, .skip, .back a, .acts a";
  const isVisible = (element) => element.checkVisibility({ checkVisibilityCSS: true }) && !element.closest(".trap");
  const small = [...document.querySelectorAll(targets)].filter(isVisible).filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return Math.round(height) < minimum || Math.round(width) < minimum;
  });
  return small.map((element) => {
    const { width, height } = element.getBoundingClientRect();
    return `${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 100)}`;
  });
}

/** Surfaces that have no edge in forced colours, where the browser replaces their background. */
function edgelessInForcedColours() {
  const isBare = (element) => {
    const { borderTopStyle, borderTopWidth, outlineStyle, outlineWidth, appearance } = getComputedStyle(element);
    const isDrawn = (style, width) => style !== "none" && parseFloat(width) >= 1;
    return appearance === "none" && !isDrawn(borderTopStyle, borderTopWidth) && !isDrawn(outlineStyle, outlineWidth);
  };
  const surfaces = [...document.querySelectorAll(".kern-btn, .kern-alert, .answer, .todo, .state, select, textarea, input:not([type=hidden])")];
  const bare = surfaces.filter((element) => !element.closest(".trap") && isBare(element));
  return bare.map((element) => `no edge in forced colours: ${element.outerHTML.slice(0, 100)}`);
}

/** Transitions, animations and smooth scrolling that remain with reduced motion. */
function moving() {
  const hasTransition = (element) => /[1-9]/.test(getComputedStyle(element).transitionDuration);
  const transitions = [...document.querySelectorAll("*")].filter(hasTransition).map((element) => `has a transition: ${element.outerHTML.slice(0, 80)}`);
  const { scrollBehavior } = getComputedStyle(document.documentElement);
  return [...transitions, ...document.getAnimations().map(() => "an animation runs"), ...(scrollBehavior === "auto" ? [] : ["it scrolls smoothly"])];
}
