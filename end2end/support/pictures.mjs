// Pictures of parts of pages, and how much two of them differ.

/** The room above the element, in CSS pixels. */
const MARGIN = 16;

/** Takes a WebP picture of the page from the top of an element on. The size is in CSS pixels; the page is as wide. */
export async function takePicture(page, top, { width, height }) {
  await page.evaluate(() => document.activeElement?.blur());
  const { y } = await top.first().boundingBox();
  const scrolled = await page.evaluate(() => window.scrollY);
  const session = await page.context().newCDPSession(page);
  const clip = { x: 0, y: y + scrolled - MARGIN, width, height, scale: 1 };
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 80, clip, captureBeyondViewport: true });
  await session.detach();
  return Buffer.from(data, "base64");
}

/**
 * The part of two pictures that differs, from 0 to 1. They are compared by blocks of pixels, so that the edges of letters do not
 * count. Pictures of different sizes differ as a whole. `page` is any page with JavaScript.
 */
export function difference(page, one, other) {
  const addresses = [one, other].map((data) => `data:image/webp;base64,${data.toString("base64")}`);
  return page.evaluate(async (addresses) => {
    const BLOCK = 6;
    const NOTICEABLE = 24;
    const images = await Promise.all(addresses.map(async (address) => createImageBitmap(await (await fetch(address)).blob())));
    const [{ width, height }, second] = images;
    if (second.width !== width || second.height !== height) return 1;
    const size = [Math.floor(width / BLOCK), Math.floor(height / BLOCK)];
    const [a, b] = images.map((image) => {
      const context = new OffscreenCanvas(...size).getContext("2d");
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, ...size);
      return context.getImageData(0, 0, ...size).data;
    });
    const differing = a.filter((value, index) => Math.abs(value - b[index]) > NOTICEABLE);
    return differing.length / (a.length * 0.75);
  }, addresses);
}
