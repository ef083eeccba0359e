// A house of its own for each journey: the real binary on a free port, with a fresh database that holds the example programme.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const root = path.resolve(import.meta.dirname, "../..");

/** The binary under test: `DABEI_BINARY`, or what `cargo build -p server` makes. */
export const binary = path.resolve(process.env.DABEI_BINARY ?? path.join(root, "target/debug/dabei"));

/**
 * Opens a house. `settings` are further `DABEI_*` variables; without `programme` its database stays empty.
 * Close it in the test's `after`, so that no server outlives the test.
 */
export async function openHouse({ settings = {}, programme = true } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), "dabei-house-"));
  const listen = `127.0.0.1:${await freePort()}`;
  const address = `http://${listen}`;
  const environment = {
    PATH: process.env.PATH,
    DABEI_DATABASE_URL: `sqlite://${path.join(folder, "dabei.db")}`,
    DABEI_LISTEN: listen,
    DABEI_PUBLIC_URL: address,
    DABEI_SECRET_FILE: path.join(folder, "secret"),
    DABEI_RATE_LIMITS: "off",
    ...settings,
  };
  /** Runs another command of the binary on this house's database; gives its standard output. */
  const dabei = async (...words) =>
    (await promisify(execFile)(binary, words, { cwd: folder, env: environment, timeout: 60_000 })).stdout;

  let server;
  const house = {
    address,
    folder,
    dabei,
    /** What the server has said so far, for the message of a failing test. */
    log: "",
    /** Ends the server, gently at first, and removes its folder. */
    async close() {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    if (programme) await dabei("demo");
    server = spawn(binary, ["serve", "--development"], { cwd: folder, env: environment, stdio: ["ignore", "pipe", "pipe"] });
    server.on("error", (error) => (house.log += error));
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => (house.log += text));
      stream.unref();
    }
    // A journey that forgets to close its house still comes to an end, and takes the server along.
    server.unref();
    process.on("exit", () => server.kill("SIGKILL"));
    await ready(house, server);
    return house;
  } catch (error) {
    await house.close();
    throw error;
  }
}

/** A port that nobody listens on just now. */
async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  await promisify(probe.close.bind(probe))();
  return port;
}

/** Asks `/health/ready` at most 150 times, a fifth of a second apart. */
async function ready(house, server) {
  for (let attempt = 0; attempt < 150 && server.exitCode === null && server.signalCode === null; attempt += 1) {
    const answer = await fetch(`${house.address}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error(`The server did not become ready. It said:\n${house.log}`);
}

async function end(server) {
  if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return;
  server.ref();
  const gone = once(server, "exit");
  server.kill("SIGTERM");
  const slow = setTimeout(() => server.kill("SIGKILL"), 10_000);
  await gone;
  clearTimeout(slow);
}
