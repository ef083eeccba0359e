// What a page is on paper.

/** The number of A4 sheets on which a browser prints the page, with usual margins and without backgrounds. */
export async function sheets(page) {
  const margin = Object.fromEntries(["top", "right", "bottom", "left"].map((side) => [side, "10mm"]));
  const pdf = await page.pdf({ format: "A4", margin });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
}
