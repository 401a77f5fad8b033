/** The file, in a folder to import, of a page captured at this time. */
export function captureFile(service: string, document: string, time: string): string {
  return `${service}/${document}/${new Date(time).toISOString().replaceAll(":", "-")}.html`;
}
