import { requireNotFalse, requireTrue, type Subject } from "../../core/subject";
import { type Finding, worst } from "../../core/verdict";

/** The four ways in which S3 blocks public access. */
const ways: readonly string[] = [
  "blockPublicAcls",
  "blockPublicPolicy",
  "ignorePublicAcls",
  "restrictPublicBuckets",
];

/** Passes where all four are written down as true. */
export function requireBlocks(subject: Subject): Finding {
  return worst(ways.map((each) => requireTrue(subject, each)));
}

/** Passes where none of the four is turned off, for resources on which AWS turns all on. */
export function requireBlocksKept(subject: Subject, path: string): Finding {
  return worst(ways.map((each) => requireNotFalse(subject, `${path}.${each}`)));
}
