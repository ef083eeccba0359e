// Whether a page is correct HTML, by its source and not by what the browser made of it.

import { HtmlValidate } from "html-validate";

// The rules on style are Leptos's business; those on meaning and access stay.
const validator = new HtmlValidate({ extends: ["html-validate:standard"] });

/** Faults as lines to compare with an empty list. */
export async function faults(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `line ${line}: ${ruleId}: ${message}`));
}
