// Check-in: phones of organizers who do the check-in.

import { submit } from "./journey.mjs";

let organizers = 0;
/** Logs a new organizer in on a phone and opens the check-in of an event. */
export async function openCheckIn({ app, openPage }, slug, options = {}) {
  organizers += 1;
  const account = ["--email", `tuer${organizers}@stadt.example`, "--name", "Birgit Tür", "--role", "door", "--event", slug];
  const link = (await app.dabei("organizer", "add", ...account)).trim();
  const visit = await openPage({ viewport: { width: 390, height: 800 }, ...options });
  await visit.page.goto(link);
  await submit(visit.page, "Jetzt anmelden");
  await visit.page.goto(`${app.address}/tuer/${slug}`);
  return visit;
}

/** Waits until the island runs. */
export const islandReady = (page) => page.locator("leptos-island[data-awake]").waitFor({ state: "attached" });
