// A partner's site on an origin of its own (localhost, where the house is 127.0.0.1), as strict as such sites can be.

import { once } from "node:events";
import { createServer } from "node:http";
import { promisify } from "node:util";

/** Serves `pages` (path to body) and lets nothing in but frames and scripts of the house. */
export async function openPartner(house, pages) {
  const policy = `default-src 'none'; frame-src ${house.address}; script-src ${house.address}`;
  const server = createServer((request, answer) => {
    const body = pages[request.url];
    answer.writeHead(body ? 200 : 404, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    answer.end(body && `<!DOCTYPE html><html lang="de"><title>Verein</title><h1>Unser Verein</h1>${body}`);
  }).listen(0, "localhost");
  await once(server, "listening");
  server.unref();
  return { address: `http://localhost:${server.address().port}`, close: promisify(server.close.bind(server)) };
}
