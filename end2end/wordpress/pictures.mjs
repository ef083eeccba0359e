// Pictures of whole pages, kept to be looked at.

import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../target/wordpress/pictures");

/** Writes `target/wordpress/pictures/NAME.png`. */
export async function keepPicture(page, name) {
  // A picture beyond the viewport would lay out the frame of another site anew.
  const [width, height] = await page.evaluate(() => [innerWidth, document.documentElement.scrollHeight]);
  await page.setViewportSize({ width, height });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
