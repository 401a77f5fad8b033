/** `before`: as it stood when the watch began; `after`: as it stands once the service has published its change. */
export type Edition = "before" | "after";

/** A page of the demo site. The texts are written for the demo, modelled on what the services did in 2024. */
export interface DemoPage {
  readonly service: string;
  readonly name: string;
  /** Its id in the demo's watchlist. */
  readonly document: string;
  readonly path: string;
  /** `matters`: a person must be told of the change; `cosmetic`: nobody may be told. */
  readonly change: "matters" | "cosmetic";
  readonly title: string;
  /** The document itself as HTML, without what the site puts around it. */
  readonly text: (edition: Edition) => string;
}
