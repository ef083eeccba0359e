// Speaks the protocol of WordPress' wp-embed.js, which frames oEmbed HTML in a sandbox where links are dead, and which names
// the secret of the messages in the fragment: "#?secret=…". Without a secret this script does nothing.
(() => {
  const secret = () => /secret=(\w+)/.exec(location.hash)?.[1];
  const send = (message, value) => parent.postMessage({ message, value, secret: secret() }, "*");
  const sendHeight = () => secret() && send("height", Math.ceil(document.body.getBoundingClientRect().height));
  if (parent === window) return;
  // WordPress hides the frame until the first message, and browsers observe no size in a hidden frame.
  sendHeight();
  addEventListener("load", sendHeight);
  new ResizeObserver(sendHeight).observe(document.body);
  // WordPress sends "ready" when its script is loaded after the frame.
  addEventListener("message", ({ data, source }) => source === parent && data?.message === "ready" && sendHeight());
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    // WordPress opens only links to the host of the frame.
    if (!secret() || opensElsewhere || link?.host !== location.host) return;
    event.preventDefault();
    send("link", link.href);
  });
})();
