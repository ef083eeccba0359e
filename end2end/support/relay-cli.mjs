// A mail relay as a process of its own, for tests in other languages: `node relay-cli.mjs '{"secure": true, "key": …, "cert": …}'`.
// Writes each event to stdout as a JSON line; reads from stdin, one JSON line each, how to reply from then on.
// Exits when its input ends, so that it never outlives the process that started it.
//
// Options at the start: `port` (0), `secure` (TLS at once), `key` and `cert` (PEM; offers STARTTLS when not `secure`), `login`
// ({user, pass}; without it no login is required). Then: {"at": "mail" | "rcpt" | "data" | "login", "code": 451, "to": …},
// {"at": "data" | "rcpt", "does": "wait" | "break"}, {"at": "data", "after": 200} (milliseconds), {"at": "data"} restores the
// usual reply, {"does": "go"} sends the pending replies. {"at": "data", "does": "lose"} accepts the message and closes the
// connection before the reply, {"at": "rcpt", "does": "greylist"} defers each mailbox once.
// Every line is acknowledged with {"event": "told"}, after all events that happened before it.

import { createInterface } from "node:readline";
import { openRelay } from "./relay.mjs";

const { port = 0, secure = false, key, cert, login } = JSON.parse(process.argv[2] ?? "{}");
const emit = (event, facts) => process.stdout.write(`${JSON.stringify({ event, ...facts })}\n`);
const replies = new Map();
const pending = [];
const greylisted = new Set();
const beginnings = new Map();
let transmissions = 0;

const relay = await openRelay({
  port,
  secure,
  ...(key && { key, cert }),
  disabledCommands: [...(key && !secure ? [] : ["STARTTLS"]), ...(login ? [] : ["AUTH"])],
  authOptional: !login,
  allowInsecureAuth: true,
  logger: { trace() {}, info() {}, warn() {}, error() {}, fatal() {}, debug: logCommand },
  onSecure(_socket, session, next) {
    emit("secured", { from: session.id });
    next();
  },
  onAuth({ username, password }, _session, next) {
    emit("login", { user: username, pass: password });
    const isCorrect = username === login.user && password === login.pass;
    react("login", null, isCorrect ? null : refusal(535), next, { user: username });
  },
  onMailFrom({ address }, session, next) {
    beginnings.set(session.id, Date.now());
    react("mail", session, null, next, address);
  },
  onRcptTo({ address }, session, next) {
    emit("rcpt", { to: address });
    react("rcpt", session, null, next, undefined, address);
  },
  async onData(stream, session, next) {
    const chunks = await stream.toArray().catch(() => null);
    // A client that closed the connection in the middle has sent no message and gets no reply.
    if (!chunks) return emit("broken");
    const raw = Buffer.concat(chunks).toString("latin1");
    const to = session.envelope.rcptTo.map(({ address }) => address);
    // The instants at which the sender was named and the content was complete, in milliseconds.
    const times = { number: transmissions++, began: beginnings.get(session.id), at: Date.now() };
    const message = { ...times, from: session.envelope.mailFrom.address, to, secure: session.secure, user: session.user, raw };
    // `content` is every message that was received completely; `taken` is one that the relay has accepted.
    emit("content", message);
    const reply = (error) => {
      if (!error) emit("taken", message);
      next(error);
    };
    if (replies.get("data")?.does === "lose") {
      emit("taken", { ...message, isReplyLost: true });
      socketOf(session).destroy();
    } else react("data", session, null, reply, undefined, to[0]);
  },
});
emit("open", { port: Number(new URL(relay.url).port) });

for await (const line of createInterface({ input: process.stdin })) {
  const { at, does, ...reply } = JSON.parse(line);
  if (does === "go") pending.splice(0).forEach((send) => send());
  else replies.set(at, { does, ...reply });
  emit("told");
}
process.exit();

/** Replies as set for this step (and this recipient), otherwise with `usual`. */
function react(at, session, usual, next, value, to) {
  const reply = replies.get(at);
  const applies = reply && (!reply.to || reply.to === to);
  if (applies && reply.after) setTimeout(() => next(usual, value), reply.after);
  else if (applies && reply.does === "wait") pending.push(() => next(usual, value));
  else if (applies && reply.does === "greylist" && !greylisted.has(to)) next(refusal(451, greylisted.add(to) && to));
  else if (applies && reply.does === "break") socketOf(session).destroy();
  else if (applies && reply.code) next(refusal(reply.code, to));
  else next(usual, value);
}

function refusal(code, to) {
  // Relays often quote the address; it must not get into a log.
  return Object.assign(new Error(`told to say ${code} about <${to}>`), { responseCode: code });
}

function socketOf(session) {
  return [...relay.server.connections].find(({ id }) => id === session.id)._socket;
}

/** Emits each command of the client: proves which ones it did not send. */
function logCommand(entry, format, ...values) {
  if (entry.tnx === "command") emit("said", { line: String(values.at(-1) ?? format) });
}
