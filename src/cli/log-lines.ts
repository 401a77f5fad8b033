import { print, printJson } from "./session.ts";

/** What a line of the daemon's log is about. */
type LogEvent =
  | "started"
  | "stopping"
  | "stopped"
  | "check"
  | "pass"
  | "mail"
  | "watchlist"
  | "trouble"
  | "error";

/** Writes one line: the text for a person, or the event with its fields as JSON. */
export type Log = (event: LogEvent, text: string, fields?: Readonly<Record<string, unknown>>) => void;

/** A log on standard output, each line with its time. Without fields, a JSON line has the text as its `message`. */
export function openLog(json: boolean): Log {
  return (event, text, fields = { message: text }) => {
    const at = new Date().toISOString();
    if (json) printJson({ at, event, ...fields });
    else print(`${at} ${text}`);
  };
}
