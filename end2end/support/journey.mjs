// What a person does on the way to a place: open the form, fill it in by its labels, press.

/** Presses a button and gives the answer, once its page stands. */
export async function press(page, name) {
  const [answer] = await Promise.all([page.waitForNavigation(), page.getByRole("button", { name, exact: true }).click()]);
  return answer;
}

/** The same for a link; `within` narrows where it stands. */
export async function follow(page, name, within = page) {
  const [answer] = await Promise.all([page.waitForNavigation(), within.getByRole("link", { name, exact: true }).first().click()]);
  return answer;
}

export const formOf = (house, slug) => `${house.address}/veranstaltungen/${slug}/anmelden`;

/** Fills in fields by what stands above them; the first field whose label begins so. */
export async function fillIn(page, fields) {
  for (const [label, value] of Object.entries(fields)) await field(page, label).fill(value);
}

export const field = (page, label) => page.getByRole("textbox", { name: new RegExp(`^${label}`) }).first();

/** Ticks a box or a button of a choice; `group` is the legend above it. */
export async function choose(page, label, group) {
  const within = group ? page.getByRole("group", { name: new RegExp(`^${group}`) }) : page;
  await within.getByLabel(label).first().check();
}

/** The whole way of one person, as short as it can be: from the form to one's own page. */
export async function signUp(page, house, slug, fields) {
  await page.goto(formOf(house, slug));
  await fillIn(page, fields);
  return press(page, "Anmelden");
}

/** How an answer stands, for those who read pages with programs, and the number to say on the telephone. */
export async function answerOf(page) {
  const main = page.locator("main");
  return { status: await main.getAttribute("data-status"), reference: await main.getAttribute("data-reference") };
}

/** What stands there, as one line: how it is broken and which spaces hold is the page's business. */
export const words = async (locator) => (await locator.innerText()).replace(/\s+/g, " ").trim();

/** The same for the whole page, but its frame. */
export const said = (page) => words(page.locator("main"));

/** Opens a page until it shows this: finished pages may be a second old. */
export async function openSoon(page, address, shown) {
  const until = Date.now() + 5_000;
  do {
    await page.goto(address);
    if ((await page.locator(shown).count()) > 0) return;
  } while (Date.now() < until);
  throw new Error(`${address} does not show ${shown}`);
}
