// A picture with as much detail as a photo, so that the server makes files of it that are as large as a photo's (90 KB for a
// phone).

import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { flags, path as chromium } from "./chromium.mjs";

const SIZE = { width: 2400, height: 1350 };

/** Lets Chromium draw noise into a PNG file below `folder`. */
export async function drawPhoto(folder, name) {
  const { width, height } = SIZE;
  const noise = `<filter id="noise"><feTurbulence type="fractalNoise" baseFrequency="0.1" numOctaves="5"/></filter>`;
  const area = `<rect width="${width}" height="${height}" filter="url(#noise)"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${noise}${area}</svg>`;
  const profile = `--user-data-dir=${path.join(folder, "profile")}`;
  const picture = [`--screenshot=${path.join(folder, name)}`, `--window-size=${width},${height}`];
  const address = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await promisify(execFile)(chromium, [...flags, profile, ...picture, address], { timeout: 60_000 });
}
