/** There is nothing that can be imported; `message` says why and what is expected. */
export class ImportError extends Error {
  override readonly name = "ImportError";
}
