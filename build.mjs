import { rmSync } from "node:fs";
import { build } from "esbuild";

/** CommonJS packages inside the bundle ask for Node's modules with it. */
const REQUIRE =
  'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);';

/**
 * Bundles the program into `dist/`, so that a command starts by reading few files. What is loaded by few commands,
 * or brings binaries, stays outside: it is a dependency that is installed with the program.
 */
rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: ["src/cli/main.ts", "src/demo/main.ts", "src/extract/pdf-program.ts"],
  outbase: "src",
  outdir: "dist",
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  minifyWhitespace: true,
  minifySyntax: true,
  banner: { js: REQUIRE },
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: [
    "@crawlee/http",
    "@crawlee/playwright",
    "better-sqlite3",
    "feed",
    "node-cron",
    "nodemailer",
    "playwright-core",
    "request-filtering-agent",
    "unpdf",
  ],
});
