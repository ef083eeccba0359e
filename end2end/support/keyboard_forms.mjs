// Forms by keyboard alone: links and buttons are pressed, texts, days and times typed, entries of lists chosen by their first letters.

import assert from "node:assert/strict";
import { focused, pressEnter, tabTo } from "./keyboard.mjs";

/** The steps of an organizer on this page. Each moves the focus forwards to what begins with `name`. */
export const keyboardForms = (page) => ({
  /** Presses a link or a button that leads to another page. */
  async press(name) {
    await tabTo(page, name);
    await pressEnter(page);
  },

  /** Replaces the text of a field. */
  async type(name, text) {
    await tabTo(page, name);
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(String(text));
  },

  /** Chooses the entry of a list that begins so. */
  async pick(name, beginning) {
    await tabTo(page, name);
    await page.keyboard.type(beginning);
    const chosen = await page.evaluate(() => document.activeElement.selectedOptions?.[0].text);
    assert.ok(chosen?.startsWith(beginning), `${name}: “${chosen}” begins with “${beginning}”`);
  },

  /** Ticks a check box, or opens what is behind a heading. */
  async tick(name) {
    await tabTo(page, name);
    await page.keyboard.press("Space");
  },

  /** Chooses the radio button that is so many after the first one, `name`, which is chosen. */
  async choose(name, position) {
    await tabTo(page, name);
    for (let step = 0; step < position; step += 1) await page.keyboard.press("ArrowDown");
  },

  /** Types a day, or a day and a time of day. */
  async time(name, value) {
    await tabTo(page, name);
    await typeTime(page, value);
  },

  /** Moves the focus to the field with this name: rows of a form have the same labels. */
  async toField(name) {
    for (let stop = 0; stop < 120; stop += 1) {
      if ((await page.evaluate(() => document.activeElement.name)) === name) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`the Tab key never reaches the field “${name}”`);
  },
});

/**
 * Types a day, or a day and a time of day (`2027-03-22T14:30`), into the focused field. The browser's language decides whether
 * the day or the month comes first, and whether the clock has twelve hours, so each is tried.
 */
async function typeTime(page, time) {
  const [date, clock = ""] = time.split("T");
  const [year, month, day] = date.split("-");
  for (const first of [month + day, day + month]) {
    for (const digits of [ofTwelveHours(clock), clock.replace(":", "")]) {
      await page.keyboard.type(first + year);
      await page.keyboard.press("ArrowRight");
      await page.keyboard.type(digits);
      if ((await page.evaluate(() => document.activeElement.value)) === time) return;
      for (let part = 0; part < 6; part += 1) await page.keyboard.press("ArrowLeft");
    }
  }
  assert.fail(`${time} cannot be typed into “${await focused(page)}”`);
}

/** What is typed for `14:30` where the clock has twelve hours: `0230p`. */
function ofTwelveHours(clock) {
  if (!clock) return "";
  const [hour, minute] = clock.split(":");
  return `${hour % 12 || 12}`.padStart(2, "0") + minute + (hour < 12 ? "a" : "p");
}
