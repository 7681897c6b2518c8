import { types } from "../../core/types";
import { fail, type Finding } from "../../core/verdict";
import type { Model, Node } from "../../model/model";

/** Judges the part of each bucket that is a resource of its own; a bucket that lacks it fails. */
export function perBucket(
  model: Model,
  parts: readonly string[],
  judge: (part: Node) => Finding,
): Finding[] {
  return model.of(types.bucket).map((bucket) => {
    const [part] = model.pointing(parts, "bucket", bucket);
    const what = parts[0]?.split(":").at(-1) ?? "part";
    return { urn: bucket.urn, ...(part ? judge(part) : fail(`it has no ${what}`)) };
  });
}
