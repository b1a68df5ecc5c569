import about from "../package.json" with { type: "json" };

/** Where the site is published, such as `https://carrera.example`: no slash at the end. */
export const origin = originOf(process.env.SITE_URL ?? about.homepage);

/** Where its source is, as a page one can look at. */
export const repository: string = about.repository;

/** Throws when the address is not one of a whole host: all links of the site begin at its root. */
export function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href)
    return url.origin;
  throw new Error(
    `The site's address is «${address}»: write one with nothing behind the host, such as https://carrera.example, as "homepage" in package.json or in SITE_URL.`,
  );
}
