import { Option } from "commander";

const LAYOUTS = {
  stat: "only how much changed, section by section",
  unified: "plain unified diff, one block a line",
  side: "two columns: as it was on the left, as it is on the right",
} as const;

/** One way of laying out a diff; it is an error to ask for two. */
export function layoutOption(name: keyof typeof LAYOUTS): Option {
  const others = Object.keys(LAYOUTS).filter((other) => other !== name);
  return new Option(`--${name}`, LAYOUTS[name]).conflicts(others);
}

export function renderOption(): Option {
  const summary = "how a URL is asked for: auto = in a browser where HTTP does not bring the document";
  return new Option("--render <how>", summary).choices(["auto", "http", "browser"]);
}
