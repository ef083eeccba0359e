// A mail relay on this machine that keeps every message as it was received.

import { once } from "node:events";
import { SMTPServer } from "smtp-server";

/** Starts a relay on a free port. `options` are further options of smtp-server, such as `key` and `cert`, or an `onRcptTo` that refuses. */
export async function openRelay({ port = 0, ...options } = {}) {
  const messages = [];
  const relay = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    async onData(stream, session, reply) {
      const parts = await stream.toArray();
      messages.push({
        from: session.envelope.mailFrom.address,
        to: session.envelope.rcptTo.map(({ address }) => address),
        raw: Buffer.concat(parts).toString("utf8"),
      });
      reply();
    },
    ...options,
  });
  // A client may close the connection early.
  relay.on("error", () => {});
  const { server } = relay;
  relay.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${server.address().port}`,
    messages,
    server: relay,
    close: () => new Promise((closed) => relay.close(closed)),
  };
}
