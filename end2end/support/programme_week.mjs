// A week of events as a city's quarter office plans it: 12 hosts, their venues, and 25 events to enter. The week is the one before
// the clock change in March and Easter, whichever comes first, so that a weekly series that begins in it goes beyond both.

const DAY = 86_400_000;

/** A day in UTC as `2027-03-22`. */
const iso = (time) => new Date(time).toISOString().slice(0, 10);

/** Easter Sunday (Gregorian calendar, after Meeus). */
function easter(year) {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1);
}

/** The last Sunday of March: clocks go forward in the night before. */
function clockChange(year) {
  const last = Date.UTC(year, 2, 31);
  return last - new Date(last).getUTCDay() * DAY;
}

/** The Monday of the week, Easter Monday, the last day of the series, and all Mondays of it. */
function plan(year) {
  const [first, last] = [easter(year), clockChange(year)].sort((a, b) => a - b);
  const monday = first - 6 * DAY;
  if (monday < Date.now() + 14 * DAY) return plan(year + 1);
  const mondays = [];
  for (let day = monday; day <= last + 8 * DAY; day += 7 * DAY) mondays.push(iso(day));
  return { monday, easterMonday: iso(easter(year) + DAY), clockChange: iso(clockChange(year)), mondays };
}

const { monday, ...days } = plan(new Date().getFullYear());

/** What the series meets: `easterMonday`, `clockChange`, and all its `mondays`. */
export { days };

/** A time of the week: `on(0, "18:00")` is on Monday. */
const on = (day, clock) => `${iso(monday + day * DAY)}T${clock}`;

const host = (slug, name, number) => ({ slug, name, phone: `07154 000-${number}`, email: `${slug}@example.org` });

export const hosts = [
  host("soziales", "Stabsstelle Soziales und Teilhabe", 100),
  host("stadtseniorenrat", "Stadtseniorenrat Kornwestheim", 101),
  host("pflegestuetzpunkt", "Pflegestützpunkt Landkreis Ludwigsburg", 102),
  host("museum", "Museum im Kleihues-Bau", 103),
  host("buecherei", "Stadtbücherei Kornwestheim", 104),
  host("evangelisch", "Evangelische Kirchengemeinde", 105),
  host("katholisch", "Katholische Kirchengemeinde", 106),
  host("musikschule", "Musikschule Kornwestheim", 107),
  host("volkshochschule", "Volkshochschule", 108),
  host("sportverein", "Turn- und Sportverein", 109),
  host("pflegeheim", "Haus am Park, Pflegeheim", 110),
  host("wanderfreunde", "Wanderfreunde Kornwestheim", 111),
];

const venue = (slug, name, street) => ({ slug, name, street, postcode: "70806", city: "Kornwestheim" });

export const venues = [
  venue("das-k", "Das K", "Stuttgarter Straße 65"),
  venue("museum", "Museum im Kleihues-Bau", "Stuttgarter Straße 93"),
  venue("rathaus", "Rathaus, Foyer", "Jakob-Sigle-Platz 1"),
  venue("buecherei", "Stadtbücherei", "Stuttgarter Straße 67"),
  venue("hermannstrasse", "Treffpunkt Hermannstraße", "Hermannstraße 14"),
  venue("unterkunft", "Gemeinschaftsunterkunft", "Villeneuvestraße 1"),
  venue("gemeindehaus", "Evangelisches Gemeindehaus", "Martinstraße 1"),
  venue("sporthalle", "Osthalle", "Theodor-Heuss-Straße 1"),
  venue("pflegeheim", "Haus am Park", "Parkstraße 1"),
  venue("marktplatz", "Marktplatz", "Marktplatz 1"),
];

/** How people sign up, by the position of the radio button. */
export const [HERE, BY_HOST, , JUST_COME] = [0, 1, 2, 3];

/** An event as it is typed: day of the week, times, and the beginnings of what is chosen from lists. */
const event = (title, day, starts, ends, venue, host, seats, more = {}) => ({
  title,
  dates: [[on(day, starts), on(day, ends)]],
  venue,
  host,
  mode: HERE,
  seats,
  ...more,
});

export const NETWORK = "Netzwerkveranstaltung Seniorenarbeit";
export const SERIES = "Biografisches Erzählcafé";
export const ADVICE = "Patientenverfügung und Vollmacht";
export const HIKE = "Wanderung in die Weinberge";
export const PHONE_HELP = "Sprechstunde rund ums Smartphone";

const course = [0, 1, 2, 3].map((day) => [on(day, "10:00"), on(day, "11:30")]);
const workshops = [
  ["Mobilität", 20, "Runde 1", "Saal"],
  ["Alternative Wohnformen", 20, "Runde 1", "Foyer"],
  ["Digitalisierung", 20, "Runde 2", "Saal"],
  ["Gesundheit und Daseinsvorsorge", 20, "Runde 2", "Foyer"],
];

export const events = [
  event(NETWORK, 0, "13:00", "17:30", "Das K", "Stabsstelle", 80, { workshops, topics: "Netzwerk" }),
  event("Smartphone-Kurs für Einsteiger", 0, "10:00", "11:30", "Stadtb", "Volksh", 8, { dates: course, hasWaitingList: true }),
  event(SERIES, 0, "14:30", "16:00", "Treffpunkt", "Stadtsen", 10, { topics: "Begegnung" }),
  event("Sicher auf den Beinen", 0, "09:30", "10:30", "Osthalle", "Turn", null, { mode: BY_HOST }),
  event("Spielenachmittag", 0, "14:00", "17:00", "Treffpunkt", "Stadtsen", null, { mode: JUST_COME }),
  event("Gymnastik im Sitzen", 1, "09:00", "10:00", "Haus", "Haus", 15),
  event("Singen mit der Musikschule", 1, "10:00", "11:00", "Haus", "Musik", 30),
  event("Führung: Helden des Südwestens", 1, "13:30", "14:30", "Museum", "Museum", 15),
  event("Rotes Sofa: Leben mit Demenz", 1, "14:45", "16:00", "Museum", "Pflegest", 40, { topics: "Demenz" }),
  event("Sprechstunde in der Villeneuvestraße", 1, "16:00", "18:00", "Gemeinsch", "Stabsstelle", null, { mode: JUST_COME }),
  event("Kornwestheim spaziert", 2, "10:00", "11:30", "Markt", "Wander", null, { mode: JUST_COME }),
  event("Museumsführung für Menschen mit Demenz", 2, "15:00", "16:30", "Museum", "Museum", 8),
  event("Vorlesen für Großeltern und Enkel", 2, "15:00", "16:00", "Stadtb", "Stadtb", 25),
  event(ADVICE, 2, "18:00", "19:30", "Das K", "Pflegest", 50, { topics: "Pflege" }),
  event("Wohnen im Alter: Beratung", 3, "09:00", "12:00", "Rathaus", "Stabsstelle", 12),
  event("Informations- und Aktionsmarkt", 3, "11:00", "16:00", "Rathaus", "Stabsstelle", null, { mode: JUST_COME }),
  event("Mittagstisch im Gemeindehaus", 3, "12:00", "14:00", "Evang", "Evang", null, { mode: BY_HOST }),
  event(PHONE_HELP, 3, "14:00", "16:00", "Stadtb", "Volksh", 4, { hasWaitingList: true }),
  event("Rathausgespräch: Pflege zu Hause", 3, "18:00", "20:00", "Rathaus", "Pflegest", 60),
  event("Ausbildung zu Gesundheitslotsen", 5, "09:00", "13:00", "Das K", "Stabsstelle", 20),
  event(HIKE, 5, "10:00", "14:00", "Markt", "Wander", 25),
  event("Reparaturcafé", 5, "13:00", "17:00", "Evang", "Evang", null, { mode: JUST_COME }),
  event("Tanznachmittag", 5, "15:00", "18:00", "Das K", "Stadtsen", 70),
  event("Café für Trauernde", 5, "15:00", "17:00", "Evang", "Kath", null, { mode: JUST_COME }),
  event("Konzert der Musikschule", 6, "11:00", "12:30", "Das K", "Musik", 120),
];
