// A mail relay as a process of its own, for tests in other languages: `node relay-cli.mjs '{"secure": true, "key": …, "cert": …}'`.
// Says on stdout, one JSON line each, what happens to it; is told on stdin, one JSON line each, how to answer from now on.
// Ends when its input does, so that it never outlives who started it.
//
// To begin with: `port` (0), `secure` (TLS at once), `key` and `cert` (PEM; offers STARTTLS when not `secure`), `login`
// ({user, pass}; without it nobody is asked). Then: {"at": "mail" | "rcpt" | "data" | "login", "code": 451, "to": …},
// {"at": "data" | "rcpt", "does": "wait" | "break"}, {"at": "data"} as usual again, {"does": "go"} answers those who wait.
// Every line is answered with {"event": "told"}, after everything that happened before it.

import { createInterface } from "node:readline";
import { openRelay } from "./relay.mjs";

const { port = 0, secure = false, key, cert, login } = JSON.parse(process.argv[2] ?? "{}");
const tell = (event, facts) => process.stdout.write(`${JSON.stringify({ event, ...facts })}\n`);
const moods = new Map();
const waiting = [];

const relay = await openRelay({
  port,
  secure,
  ...(key && { key, cert }),
  disabledCommands: [...(key && !secure ? [] : ["STARTTLS"]), ...(login ? [] : ["AUTH"])],
  authOptional: !login,
  allowInsecureAuth: true,
  logger: { trace() {}, info() {}, warn() {}, error() {}, fatal() {}, debug: overheard },
  onSecure(_socket, session, next) {
    tell("secured", { from: session.id });
    next();
  },
  onAuth({ username, password }, _session, next) {
    tell("login", { user: username, pass: password });
    const isRight = username === login.user && password === login.pass;
    react("login", null, isRight ? null : refusal(535), next, { user: username });
  },
  onMailFrom: ({ address }, session, next) => react("mail", session, null, next, address),
  onRcptTo({ address }, session, next) {
    tell("rcpt", { to: address });
    react("rcpt", session, null, next, undefined, address);
  },
  async onData(stream, session, next) {
    const pieces = await stream.toArray().catch(() => null);
    // Whoever hung up in the middle has sent no letter, and hears no answer.
    if (!pieces) return tell("broken");
    const raw = Buffer.concat(pieces).toString("latin1");
    const to = session.envelope.rcptTo.map(({ address }) => address);
    const letter = { from: session.envelope.mailFrom.address, to, secure: session.secure, user: session.user, raw };
    // Every letter that came over whole, whatever becomes of it; `taken` is one that this relay answers for.
    tell("content", letter);
    const answer = (refused) => {
      if (!refused) tell("taken", letter);
      next(refused);
    };
    react("data", session, null, answer, undefined, to[0]);
  },
});
tell("open", { port: Number(new URL(relay.url).port) });

for await (const line of createInterface({ input: process.stdin })) {
  const { at, does, ...how } = JSON.parse(line);
  if (does === "go") waiting.splice(0).forEach((go) => go());
  else moods.set(at, { does, ...how });
  tell("told");
}
process.exit();

/** Answers as told for this moment (and this recipient), otherwise with `usual`. */
function react(at, session, usual, next, value, to) {
  const mood = moods.get(at);
  const isMeant = mood && (!mood.to || mood.to === to);
  if (isMeant && mood.does === "wait") waiting.push(() => next(usual, value));
  else if (isMeant && mood.does === "break") socketOf(session).destroy();
  else if (isMeant && mood.code) next(refusal(mood.code, to));
  else next(usual, value);
}

function refusal(code, to) {
  // Relays like to quote the address: it must not get into anybody's log.
  return Object.assign(new Error(`told to say ${code} about <${to}>`), { responseCode: code });
}

function socketOf(session) {
  return [...relay.server.connections].find(({ id }) => id === session.id)._socket;
}

/** What the client said, word by word: proves what it did not say. */
function overheard(entry, format, ...said) {
  if (entry.tnx === "command") tell("said", { line: String(said.at(-1) ?? format) });
}
