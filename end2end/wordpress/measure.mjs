// The places and sizes of a post's text and of the frame in it, in CSS pixels.

/** Waits until the frame of a post has loaded; returns the frame. */
export async function loadedFrame(page) {
  const element = page.locator(".entry-content iframe");
  // A frame is loaded when it comes near the viewport.
  await element.evaluate((frame) => frame.scrollIntoView());
  const inside = await (await element.elementHandle()).contentFrame();
  await inside.locator("main").waitFor();
  return inside;
}

/** Measures until `isSettled`, for at most ten seconds; returns the last measurement. */
export async function settle(page, inside, isSettled) {
  const deadline = Date.now() + 10_000;
  let measured;
  do {
    const content = await inside.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    measured = { content, ...(await measure(page)) };
  } while (!isSettled(measured) && Date.now() < deadline);
  return measured;
}

/** The edges of the first paragraph and of the frame, and the width that the page needs. */
export function measure(page) {
  return page.evaluate(() => {
    const edges = (selector) => {
      const { left, right, height } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
      return { left, right, height };
    };
    const pageWidth = document.documentElement.scrollWidth;
    return { text: edges(".entry-content p"), frame: edges(".entry-content iframe"), pageWidth };
  });
}
