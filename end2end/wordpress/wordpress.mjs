// A WordPress on this machine, as it is after its installation: with its default theme, an administrator and an author.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "../support/test_app.mjs";
import { startMariaDb } from "./maria_db.mjs";

const run = promisify(execFile);
/** Where `cargo xtask test long-wordpress` unpacks WordPress. */
const unpacked = path.resolve(import.meta.dirname, "../../target/wordpress/usr/share");

/** Starts a WordPress that may ask `app` for oEmbed. Close it in the test's `after`. */
export async function startWordPress(app) {
  const folder = await mkdtemp(path.join(tmpdir(), "dabei-wordpress-"));
  const running = [];
  const close = async () => {
    for (const part of running.reverse()) await part.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const database = await startMariaDb(folder);
    running.push(database);
    const site = await copySite(folder);
    const listen = `localhost:${await freePort()}`;
    const address = `http://${listen}`;
    const env = {
      PATH: process.env.PATH,
      WORDPRESS_ADDRESS: address,
      WORDPRESS_DATABASE_SOCKET: database.socket,
      DABEI_PORT: new URL(app.address).port,
      PHP_CLI_SERVER_WORKERS: "4",
    };
    // WordPress announces its installation by mail.
    const install = ["-d", "sendmail_path=true", path.join(import.meta.dirname, "install.php")];
    const { stdout } = await run("php", install, { cwd: site, env, timeout: 120_000 });
    const { version, theme, passwords } = JSON.parse(stdout.slice(stdout.indexOf('{"version"')));
    running.push(await startPhp(site, listen, env));
    const publish = (author, content) => publishPost(address, `${author}:${passwords[author]}`, content);
    return { address, version, theme, publish, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A copy of WordPress with our settings. */
async function copySite(folder) {
  await run("cp", ["--archive", unpacked, folder]);
  const site = path.join(folder, "share/wordpress");
  const plugins = path.join(site, "wp-content/mu-plugins");
  await mkdir(plugins, { recursive: true });
  await copyFile(path.join(import.meta.dirname, "wp-config.php"), path.join(site, "wp-config.php"));
  await copyFile(path.join(import.meta.dirname, "same-machine.php"), path.join(plugins, "same-machine.php"));
  return site;
}

/** PHP's own web server. Its workers are processes of their own in its group. */
async function startPhp(site, listen, env) {
  const server = spawn("php", ["-S", listen, "-t", site], { cwd: site, env, stdio: ["ignore", "ignore", "pipe"], detached: true });
  const isRunning = () => server.exitCode === null && server.signalCode === null;
  process.on("exit", () => isRunning() && process.kill(-server.pid, "SIGKILL"));
  await new Promise((resolve, reject) => {
    server.stderr.setEncoding("utf8").on("data", (text) => text.includes("started") && resolve());
    server.once("error", reject);
    server.once("exit", () => reject(new Error("PHP did not start")));
  });
  return {
    async close() {
      if (!isRunning()) return;
      const exited = once(server, "exit");
      process.kill(-server.pid, "SIGTERM");
      await exited;
    },
  };
}

/** Publishes a post as its author does, with what WordPress lets this author write; returns its address. */
async function publishPost(address, login, { title, content }) {
  const response = await fetch(`${address}/?rest_route=/wp/v2/posts`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Basic ${Buffer.from(login).toString("base64")}` },
    body: JSON.stringify({ title, content, status: "publish" }),
  });
  const post = await response.json();
  assert.equal(response.status, 201, JSON.stringify(post));
  return post.link;
}
