/** The mail settings cannot work, whatever the server: bad configuration. */
export class MailSettingsError extends Error {
  override readonly name = "MailSettingsError";
}
