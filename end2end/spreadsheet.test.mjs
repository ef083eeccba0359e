// An event's list as a file for spreadsheets: LibreOffice opens it as a German Excel does, and finds what was written.

import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { addOrganizer, logIn } from "./support/back_office.mjs";
import { journey } from "./support/journey.mjs";
import { postSignUp } from "./support/post.mjs";
import { evening, load } from "./support/programme.mjs";
import { openInLibreOffice } from "./support/readers.mjs";

/** The lines of a message; the server makes one space of the tab. */
const NOTE = ["Wir bringen mit:", "- Kuchen; \"Apfel\", frisch", "=Saft;+Tee\t@Wasser"];
const NOTE_CELL = "Wir bringen mit:\n'- Kuchen; \"Apfel\", frisch\n'=Saft;'+Tee @Wasser";
/** Names as typed, each with the cells that are others than what was typed. */
const SIGN_UPS = [
  ["Олена Шевченко", { phone: "01711234567", workshop_vormittag: "garten", workshop_nachmittag: "chor" }, { Telefon: "0171 1234567", "Workshop in Runde 1": "Garten", "Workshop in Runde 2": "Chor" }],
  ["محمد الأحمد", { phone: "+49 171 1234567", note: NOTE.join("\r\n") }, { Telefon: "+49 171 1234567", Nachricht: NOTE_CELL }],
  ["Đặng Thị Hương", { phone: "+491711234567", needs: "rollstuhl" }, { Telefon: "+49 171 1234567" }],
  ["x;=cmd|'/C calc'!A0;", { phone: "+49 (0)7154/202-60" }, { Name: "x;'=cmd|'/C calc'!A0;", Telefon: "+49 (0) 7154 202 60" }],
  ['x,"=1+1,', { phone: "004971541234" }, { Name: "x,\"'=1+1,", Telefon: "0049 7154 1234" }],
  ["y,=1+1,", { phone: "07154 1234" }, { Name: "y,'=1+1,", Telefon: "07154 1234" }],
  ["＝1+1", { phone: "116117" }, { Name: "'＝1+1", Telefon: "116 117" }],
  ['=HYPERLINK("https://boese.example")', { phone: "(07154) 1234" }, { Name: '\'=HYPERLINK("https://boese.example")', Telefon: "07154 1234" }],
];
const HEADINGS = ["Anmeldenummer", "Name", "Kontakt", "Telefon", "E-Mail", "Workshop in Runde 1", "Workshop in Runde 2", "Nachricht", "Stand"];

const { app, openPage } = await journey({ programme: false });
const workshops = [["garten", "vormittag", "Garten"], ["chor", "nachmittag", "Chor"], ["tanz", "nachmittag", "Tanz"]];
await load(app, [
  evening("tag", "Tag der Nachbarschaft", {
    sign_up: { seats: SIGN_UPS.length, waiting_list: true },
    workshops: workshops.map(([slug, slot, title]) => ({ slug, slot, title, seats: 5 })),
  }),
]);
for (const [name, fields] of SIGN_UPS) await postSignUp(app, "tag", name, fields);
await postSignUp(app, "tag", "Wanda Wartet");

const { page } = await openPage({ javaScriptEnabled: false });
await logIn(page, await addOrganizer(app, "leitung@kornwestheim.example", "Birgit Öztürk"));

/** Downloads the file of the list at an address, by the link with this name; returns its path. */
async function download(address, link) {
  await page.goto(`${app.address}/verwaltung/veranstaltungen/tag${address}`);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).click()]);
  const saved = path.join(app.folder, file.suggestedFilename());
  await file.saveAs(saved);
  return saved;
}

test("LibreOffice finds each cell as text, telephone numbers whole, lines in one cell, a column for each slot", async () => {
  const [headings, ...rows] = await openInLibreOffice(app.folder, await download("", "Diese Liste als Tabelle für Excel (CSV)"));
  assert.deepEqual(headings.map(({ text }) => text), HEADINGS);
  assert.equal(rows.length, SIGN_UPS.length);
  const found = new Map(rows.map((row) => [row[1].text, Object.fromEntries(row.map(({ text }, index) => [HEADINGS[index], text]))]));
  for (const [name, , cells] of SIGN_UPS) {
    const { Anmeldenummer, ...others } = found.get(cells.Name ?? name);
    const empty = { "E-Mail": "", "Workshop in Runde 1": "", "Workshop in Runde 2": "", Nachricht: "" };
    assert.ok(Anmeldenummer);
    assert.deepEqual(others, { ...empty, Name: name, Kontakt: cells.Name ?? name, Stand: "angemeldet", ...cells });
  }
  assert.deepEqual(rows.flat().filter(({ type, formula }) => formula || (type && type !== "string")), []);
});

test("no cell is a formula, however carelessly the file is split", async () => {
  const file = await download("", "Diese Liste als Tabelle für Excel (CSV)");
  for (const [separator, quote] of [[";", ""], [",", ""], [",", '"'], [";,\t", ""]]) {
    const cells = (await openInLibreOffice(app.folder, file, separator, quote)).flat();
    assert.ok(cells.some(({ text }) => text.includes("=cmd")), `${separator} ${quote}`);
    assert.deepEqual(cells.filter(({ formula }) => formula), [], `${separator} ${quote}`);
  }
});

test("the file of the waiting list has who waits, and needs are in the other file alone", async () => {
  const waiting = await openInLibreOffice(app.folder, await download("?stand=waiting", "Diese Liste als Tabelle für Excel (CSV)"));
  assert.deepEqual(waiting.slice(1).map((row) => [row[1].text, row.at(-1).text]), [["Wanda Wartet", "Warteliste"]]);
  const [headings, ...rows] = await openInLibreOffice(app.folder, await download("", "Diese Liste mit Angaben zum Bedarf (CSV)"));
  const column = headings.findIndex(({ text }) => text === "Was gebraucht wird");
  const needs = rows.map((row) => [row[1].text, row[column].text]).filter(([, need]) => need);
  assert.deepEqual(needs, [["Đặng Thị Hương", "Rollstuhlplatz"]]);
});
