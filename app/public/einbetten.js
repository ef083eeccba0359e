// For sites that embed dabei: gives each frame <iframe class="dabei"> the height of what it shows.
// Listens to these frames alone, and takes nothing from them but a number.
(() => {
  const frames = () => document.querySelectorAll("iframe.dabei[src]");
  addEventListener("message", ({ data, origin, source }) => {
    const height = data?.dabei;
    if (typeof height !== "number" || !(height > 0)) return;
    for (const frame of frames()) {
      if (frame.contentWindow !== source || new URL(frame.src).origin !== origin) continue;
      frame.style.height = `${Math.min(Math.max(Math.ceil(height), 200), 20000)}px`;
    }
  });
  for (const frame of frames()) {
    const address = new URL(frame.src);
    if (address.searchParams.get("hoehe") === "melden") continue;
    address.searchParams.set("hoehe", "melden");
    // A frame that has not begun to load may forget a second address; a new one has no first.
    const again = frame.cloneNode();
    again.src = address;
    frame.replaceWith(again);
  }
})();
