import { expect, test } from "vitest";
import { addressOf, isOwnHost } from "../../src/web/host.ts";

test.each([
  ["8300", { host: "127.0.0.1", port: 8300 }],
  ["0.0.0.0:80", { host: "0.0.0.0", port: 80 }],
  ["[::1]:8300", { host: "::1", port: 8300 }],
  ["watch.local:8300", { host: "watch.local", port: 8300 }],
  ["70000", null],
  ["::1:8300", null],
  ["localhost", null],
  [":8300", null],
  ["", null],
  ["http://127.0.0.1:8300", null],
])("an address to serve at: %j", (text, address) => {
  expect(addressOf(text)).toEqual(address);
});

test.each([
  ["127.0.0.1:8300", true],
  ["[::1]:8300", true],
  ["LOCALHOST:8300", true],
  ["watch.example.org", true],
  [undefined, false],
  ["", false],
  ["127.0.0.1.nip.example", false],
  ["a@127.0.0.1", false],
  ["other.example.org", false],
])("a Host header: %j", (header, isOwn) => {
  expect(isOwnHost(header, ["Watch.example.org"])).toBe(isOwn);
});
