// Validates the HTML source of a page, not the browser's DOM.

import { HtmlValidate } from "html-validate";

// Without the rules on style, since Leptos writes the markup; the rules on meaning and accessibility stay.
const validator = new HtmlValidate({ extends: ["html-validate:standard"] });

/** Returns the faults, one line each, for a comparison with an empty list. */
export async function faults(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `line ${line}: ${ruleId}: ${message}`));
}
