import { execFileSync } from "node:child_process";

export interface RecordedPage {
  /** In the repository. */
  readonly path: string;
  readonly at: string;
  readonly body: string;
}

/** Makes a bare repository, packed, with a commit for each page. */
export function writeRecords(repository: string, pages: readonly RecordedPage[]): void {
  const commits = pages.flatMap(({ path, at, body }) => {
    const who = `Bot <bot@example.org> ${Date.parse(at) / 1000} +0000`;
    const page = Buffer.from(body);
    const head = `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\ndata 6\nRecord\n`;
    return [Buffer.from(`${head}M 100644 inline "${path}"\ndata ${page.length}\n`), page, Buffer.from("\n")];
  });
  execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch", "main", repository]);
  execFileSync("git", ["-C", repository, "fast-import", "--quiet"], { input: Buffer.concat(commits) });
}
