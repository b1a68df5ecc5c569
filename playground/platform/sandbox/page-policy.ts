/**
 * Forbids the page to embed other sites, for as long as it is open. A frame
 * that is filled by `srcdoc` still loads, but cannot navigate anywhere: a
 * navigation would leave the frame's own policy behind.
 */
export function forbidFrames(page: Document = document): void {
  if (page.head.querySelector(`meta[content="${POLICY}"]`) !== null) return;
  const meta = page.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = POLICY;
  page.head.append(meta);
}

const POLICY = "frame-src 'none'";
