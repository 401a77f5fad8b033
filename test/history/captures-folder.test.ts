import { expect, test } from "vitest";
import { parseName } from "../../src/history/captures-folder.ts";

test.each([
  ["2024-09-18T00-32-21.000Z.html", "2024-09-18T00:32:21.000Z", "text/html"],
  ["2024-09-18T00-32-21Z.PDF", "2024-09-18T00:32:21.000Z", "application/pdf"],
  ["2024-09-18T00-32-21.1234567Z.md", "2024-09-18T00:32:21.123Z", "text/markdown"],
  ["2024-09-18T00-32.txt", "2024-09-18T00:32:00.000Z", "text/plain"],
  ["2024-09-18.htm", "2024-09-18T00:00:00.000Z", "text/html"],
  ["2024-09-18T00-32-21+02-00.html", "2024-09-17T22:32:21.000Z", "text/html"],
  ["2024-09-18T00-32-21-0530.html", "2024-09-18T06:02:21.000Z", "text/html"],
])("the name %s is a capture of %s", (name, capturedAt, contentType) => {
  expect(parseName(name)).toEqual({ capturedAt, contentType });
});
