import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireUnlike } from "../../core/subject";
import { types } from "../../core/types";

export const s3NameNotPredictable = resourceControl({
  id: "S3-24",
  slug: "s3-name-not-predictable",
  title: "No bucket has a name that a service of AWS derives",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "Who takes the name first receives what the service writes",
  fix: {
    plinth: "Plinth's buckets have names of their own.",
    pulumi: "drop `bucket`, or name it after your system.",
    effect: "replaces",
  },
  types: types.bucket,
  judge: (subject) =>
    requireUnlike(
      subject,
      "bucket",
      /^(aws-glue-assets|aws-emr-studio|cdk-hnb659fds-assets|cf-templates|codestar|elasticbeanstalk|sagemaker)-/,
      "is a name that a service of AWS derives",
    ),
});
