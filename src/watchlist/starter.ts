/** The commented watchlist that `clausewatch init` writes. It is valid as it stands. */
export const STARTER = `# What clausewatch watches, and who is told. Check it with: clausewatch validate

fetch:
  # Sent to every site you watch, so that its operator can find out who asks: a page of yours, or an address.
  # contact: https://…
  # Pause between two requests to the same site.
  delay_seconds: 2

alerts:
  # Who gets the mails. Without CLAUSEWATCH_SMTP_URL they are written as files to snapshots/outbox/.
  to: [you@example.org]
  # high: only what is serious, such as AI training that begins; info: every change of an AI clause;
  # any: every change of the text.
  level: info
  # Serious alerts go at once; the rest waits for this time of day. Without this line, everything goes at once.
  # digest: "0 8 * * *"

defaults:
  # When to look: minute, hour, day, month, weekday. This is every six hours.
  schedule: "17 */6 * * *"
  timezone: UTC

services:
  - name: Example Service
    # How a person says no, as the service's own menus name it. Every alert about the service repeats it.
    opt_out:
      - setting: Use my content to improve AI
        path: [Settings, Privacy, Use my content to improve AI]
        url: https://www.example.com/settings/privacy
        note: Does not undo training that has already happened.
    documents:
      # "clausewatch read URL" shows what of a page would be watched.
      - name: Terms
        url: https://www.example.com/

      # More keys of a document:
      #   urls: [https://…/1, https://…/2]   instead of url: several pages that make one document
      #   select: main                       CSS selector: only this part of the page is the document
      #   remove: [.related, .newsletter]    CSS selectors: these parts are not
      #   schedule: "0 7 * * mon"            its own time
      #   robots: false                      fetch it although robots.txt asks not to
      #   render: http                       never in a browser; browser: always; auto (default): where HTTP is not enough
      #   alerts: {to: [legal@example.org], level: any}
`;
