/** A preview that could not be made: what went wrong, where, and what to do. Has no stack to show. */
export class PreviewError extends Error {
  override readonly name = "PreviewError";

  constructor(
    /** One line: what went wrong, with the file, stack, key or resource. */
    readonly title: string,
    /** What to do about it. Empty where the title says it. */
    readonly fix = "",
    /** What the program or the pack said, whole, for `--debug`. */
    readonly detail = "",
  ) {
    super(fix === "" ? title : `${title}\n${fix}`);
  }
}
