// Validates the HTML source of a page, not the browser's DOM.

import { HtmlValidate } from "html-validate";

// Without the rules on style, since Leptos writes the markup.
const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // A button without a type submits its form, as it should.
    "no-implicit-button-type": "off",
    // A table that scrolls is a region named by its caption; a section should have a heading.
    "prefer-native-element": ["error", { exclude: ["region"] }],
  },
});

/** Returns the faults, one line each, for a comparison with an empty list. */
export async function faults(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `line ${line}: ${ruleId}: ${message}`));
}
