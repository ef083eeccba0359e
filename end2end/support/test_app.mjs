// A server for each test file: the real binary on a free port, with a new database that holds the example programme.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";

const root = path.resolve(import.meta.dirname, "../..");

/** The binary under test: `DABEI_BINARY`, or the one that `cargo build -p server` builds. */
export const binary = path.resolve(process.env.DABEI_BINARY ?? path.join(root, "target/debug/dabei"));

/**
 * Starts a server. `settings` are further `DABEI_*` variables; without `programme` its database stays empty.
 * Close it in the test's `after`, so that no server outlives the test.
 */
export async function startApp({ settings = {}, programme = true } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), "dabei-test-"));
  const listen = `127.0.0.1:${await freePort()}`;
  const address = `http://${listen}`;
  const environment = {
    PATH: process.env.PATH,
    DABEI_DATABASE_URL: `sqlite://${path.join(folder, "dabei.db")}`,
    DABEI_LISTEN: listen,
    DABEI_PUBLIC_URL: address,
    DABEI_SECRET_FILE: path.join(folder, "secret"),
    DABEI_RATE_LIMITS: "off",
    DABEI_CITY_NAME: "Stadt Kornwestheim",
    DABEI_CITY_PHONE: "07154 000-0",
    ...settings,
  };
  /** Runs another command of the binary on the same database; returns its standard output. */
  const dabei = async (...args) =>
    (await promisify(execFile)(binary, args, { cwd: folder, env: environment, timeout: 60_000 })).stdout;

  let server;
  const app = {
    address,
    folder,
    dabei,
    /** The server's output so far, for the message of a failing test. */
    log: "",
    /** Stops the server, with SIGTERM first, and removes its folder. */
    async close() {
      await stop(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    if (programme) await dabei("demo", "--without-sign-ups");
    server = spawn(binary, ["serve", "--development"], { cwd: folder, env: environment, stdio: ["ignore", "pipe", "pipe"] });
    server.on("error", (error) => (app.log += error));
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => (app.log += text));
      stream.unref();
    }
    // A test that does not close its server still ends, and stops the server.
    server.unref();
    process.on("exit", () => server.kill("SIGKILL"));
    await ready(app, server);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** A port that is free at the moment. */
export async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  await promisify(probe.close.bind(probe))();
  return port;
}

/** Polls `/health/ready` for at most 30 seconds. */
async function ready(app, server) {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline && server.exitCode === null && server.signalCode === null; ) {
    const response = await fetch(`${app.address}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (response?.ok) return;
    await pause(20);
  }
  throw new Error(`The server did not become ready. Its output:\n${app.log}`);
}

async function stop(server) {
  if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return;
  server.ref();
  const exited = once(server, "exit");
  server.kill("SIGTERM");
  const timer = setTimeout(() => server.kill("SIGKILL"), 10_000);
  await exited;
  clearTimeout(timer);
}
