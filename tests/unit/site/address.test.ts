import { expect, test } from "vitest";
import { originOf } from "../../../.vitepress/address.js";

test.each(["https://carrera.example", "https://carrera.example/", "http://localhost:8080"])(
  "the site may be published at %s",
  (address) => {
    expect(originOf(address)).toBe(address.replace(/\/$/, ""));
  },
);

test.each(["carrera.example", "", "https://someone.example/carrera/", "ftp://carrera.example"])(
  "«%s» is refused, with a sentence that says what to write",
  (address) => {
    expect(() => originOf(address)).toThrow(/«.*»: write one with nothing behind the host/);
  },
);
