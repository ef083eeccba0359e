// Texts and times that are hard to encode: every export must return what the programme file contained.

import { evening } from "./programme.mjs";

const PIECES = [
  "Grüße & Küsse", "🎉 👩‍👩‍👧 🇩🇪", "שלום עולם", "مرحبا", "\u202Eumgedreht\u202C", "a,b;c:d\\e", "]]>", "</script><b>fett</b>", "<!-- -->",
  "\"Zitat\" 'und'", "zwei\nZeilen", "BEGIN:VEVENT", "=SUM(A1)", "%0D%0A", "{{ mehr }}", "&amp; &lt;", "Großmutters Café", "İstanbul ı", "\u00ad\u200b",
  "Привіт", "𝔄𝔟𝔢𝔫𝔡", "e\u0301", "-", "@all", "\u2028Trenner",
];

/** A pseudo-random number generator (mulberry32): the same seed gives the same numbers. */
export function seededRandom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` events with unusual texts, each with a host and a venue of unusual names; the first summary is nearly as long as one may be. */
export function edgeCaseProgramme(count, seed = 1) {
  const random = seededRandom(seed);
  const some = () => Array.from({ length: 1 + Math.floor(random() * 4) }, () => PIECES[Math.floor(random() * PIECES.length)]).join(" ");
  const each = (made) => Array.from({ length: count }, (_, n) => made(n));
  const hosts = each((n) => ({ slug: `verein-${n}`, name: `Verein ${some()} e. V. ^n ^^`, phone: "07154 000-555" }));
  const venues = each((n) => ({ slug: `saal-${n}`, name: `Saal ${some()} hinten`, street: "Probestraße 1", postcode: "70806", city: "Kornwestheim" }));
  const events = each((n) => {
    const long = n === 0 ? "ä,;\\".repeat(90) : "";
    return evening(`seltsam-${n}`, `${n} ${some()} Ende`, {
      summary: `Kurz: ${some()} ${long} Schluss`,
      topics: [`T${n} ${some()} T`.replaceAll("\n", " ")],
      host: `verein-${n}`,
      venue: `saal-${n}`,
      sign_up: { seats: 9 },
    });
  });
  return { hosts, venues, events };
}

/** Local times that calendars often get wrong, far enough ahead: [slug, starts, ends, more]. */
export const edgeCaseTimes = [
  ["maerz", "2028-03-25T22:00", "2028-03-26T06:00"],
  ["maerz-danach", "2028-03-26T03:00", "2028-03-26T05:00"],
  ["oktober", "2028-10-28T22:00", "2028-10-29T06:00"],
  ["oktober-danach", "2028-10-29T03:30", "2028-10-29T04:30"],
  ["schalttag", "2028-02-29T18:00", "2028-02-29T20:00"],
  ["mitternacht", "2028-06-30T21:00", "2028-07-01T00:00"],
  ["ueber-nacht", "2028-12-31T20:00", "2029-01-01T02:00"],
  ["mehrtaegig", "2028-09-18T09:00", "2028-09-24T17:00"],
  ["ganztags", "2028-05-01T00:00", "2028-05-02T00:00", { all_day: true }],
  ["drei-tage", "2028-05-05T00:00", "2028-05-08T00:00", { all_day: true }],
].map(([slug, starts, ends, more]) => evening(`zeit-${slug}`, `Zur Zeit: ${slug}`, { starts, ends, sign_up: { seats: 9 }, ...more }));
