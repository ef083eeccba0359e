// A partner's site on another origin (localhost; the server under test is 127.0.0.1), with a strict Content-Security-Policy.

import { once } from "node:events";
import { createServer } from "node:http";
import { promisify } from "node:util";

/** Serves `pages` (path to body); the policy allows only frames and scripts of the server under test. */
export async function openPartner(app, pages) {
  const policy = `default-src 'none'; frame-src ${app.address}; script-src ${app.address}`;
  const server = createServer((request, response) => {
    const body = pages[request.url];
    response.writeHead(body ? 200 : 404, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    response.end(body && `<!DOCTYPE html><html lang="de"><title>Verein</title><h1>Unser Verein</h1>${body}`);
  }).listen(0, "localhost");
  await once(server, "listening");
  server.unref();
  return { address: `http://localhost:${server.address().port}`, close: promisify(server.close.bind(server)) };
}
