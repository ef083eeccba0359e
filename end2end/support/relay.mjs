// A mail relay on this machine that keeps every letter as it came over the wire.

import { once } from "node:events";
import { SMTPServer } from "smtp-server";

/** Opens it on a free port. `how` takes further options of smtp-server, such as `key` and `cert`, or an `onRcptTo` that refuses. */
export async function openRelay({ port = 0, ...how } = {}) {
  const letters = [];
  const relay = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    async onData(stream, session, answer) {
      const parts = await stream.toArray();
      letters.push({
        from: session.envelope.mailFrom.address,
        to: session.envelope.rcptTo.map(({ address }) => address),
        raw: Buffer.concat(parts).toString("utf8"),
      });
      answer();
    },
    ...how,
  });
  // A client that hangs up early is the client's business.
  relay.on("error", () => {});
  const { server } = relay;
  relay.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${server.address().port}`,
    letters,
    server: relay,
    close: () => new Promise((closed) => relay.close(closed)),
  };
}
