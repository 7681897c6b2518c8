import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireSome } from "../../core/lists";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { perBucket } from "./per-bucket";

export const s3OldVersionsExpire = stackControl({
  id: "S3-15",
  slug: "s3-old-versions-expire",
  title: "Old versions of objects expire",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("310(d)(2)(i)"),
  soc2: ["C1.2", "CC6.5"],
  rationale: "What is kept for ever can be lost for ever",
  fix: {
    plinth: "Give ObjectStore a rule with `noncurrentVersionExpirationDays`.",
    pulumi: "`noncurrentVersionExpiration: { noncurrentDays: 90 }` in a rule of the lifecycle.",
    effect: "in place",
  },
  types: types.bucket,
  judge: (model) =>
    perBucket(model, types.bucketLifecycle, (part) =>
      requireSome(part, "rules", "expires old versions", (rule) =>
        requireGiven(rule, "noncurrentVersionExpiration", "an age"),
      ),
    ),
});
