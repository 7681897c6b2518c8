import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";

export const s3NoForceDestroy = resourceControl({
  id: "S3-23",
  slug: "s3-no-force-destroy",
  title: "A bucket with objects cannot be destroyed",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(7)(ii)(A)"),
  soc2: ["A1.2"],
  rationale: "One wrong command would take the data along",
  fix: {
    plinth: "ObjectStore never destroys a bucket with objects.",
    pulumi: "drop `forceDestroy`.",
    effect: "in place",
  },
  types: types.bucket,
  judge: (subject) => requireNotTrue(subject, "forceDestroy"),
});
