import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { fail, notApplicable } from "../../core/verdict";
import { perNode } from "../../model/parts";
import { holdsAccessLogs } from "./per-bucket";

export const s3AccessLogs = stackControl({
  id: "S3-11",
  slug: "s3-access-logs",
  title: "Every bucket writes access logs",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(D)", "308(a)(3)(ii)(A)", "308(a)(6)(ii)", "312(b)", "312(e)(2)(i)"),
  soc2: ["A1.2", "CC7.2", "CC7.3"],
  nist: nist.logged,
  rationale: "Who read which object is the first question after an incident",
  fix: {
    plinth: "Give ObjectStore `accessLogs`.",
    pulumi:
      "`new aws.s3.BucketLogging(name, { bucket: bucket.id, targetBucket: logs.id, targetPrefix })`.",
    effect: "in place",
  },
  types: types.bucket,
  judge: (model) =>
    perNode(model, types.bucket, (bucket) => {
      if (holdsAccessLogs(model, bucket))
        return notApplicable("it holds the access logs of others");
      const [logging] = model.pointing(types.bucketLogging, "bucket", bucket);
      return logging
        ? requireGiven(logging, "targetBucket", "a bucket for logs")
        : fail("it has no BucketLogging");
    }),
});
