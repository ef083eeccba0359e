// A MariaDB server with a new database, reachable only by a socket in the folder of the test.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { promisify } from "node:util";

// Debian keeps the server in a folder that is not on everybody's path.
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
/** Root must say that the server may run as root. */
const user = process.getuid() === 0 ? ["--user=root"] : [];

/** Starts a server whose data are below `folder`; the result has its `socket` and `close`. */
export async function startMariaDb(folder) {
  const options = ["--no-defaults", `--datadir=${path.join(folder, "database")}`, ...user];
  const root = ["--auth-root-authentication-method=normal", "--skip-test-db"];
  await promisify(execFile)("mariadb-install-db", [...options, ...root], { env, timeout: 60_000 });
  const socket = path.join(folder, "database.sock");
  const server = spawn("mariadbd", [...options, `--socket=${socket}`, "--skip-networking"], { env, stdio: ["ignore", "ignore", "pipe"] });
  // A test that ends before `close` still stops the server.
  process.on("exit", () => server.kill("SIGKILL"));
  await ready(server);
  return { socket, close: () => stop(server) };
}

/** Waits for the line that says that the server accepts connections. */
function ready(server) {
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr.setEncoding("utf8").on("data", (text) => {
      log += text;
      if (log.includes("ready for connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`MariaDB did not start:\n${log}`)));
  });
}

async function stop(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, "exit");
  server.kill("SIGTERM");
  await exited;
}
