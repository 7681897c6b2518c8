import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail } from "../../core/verdict";

const old: readonly string[] = Object.values(types)
  .flat()
  .filter((each) => /:(alb\/|s3\/bucket\w*V2:)/.test(each));

export const xNoOldTypes = resourceControl({
  id: "X-06",
  slug: "x-no-old-types",
  title: "No resource has a type that the provider has renamed",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("308(a)(8)"),
  soc2: ["CC8.1"],
  rationale: "The old name goes with the next major version",
  fix: {
    plinth: "Components use the new ones.",
    pulumi: "`aws.s3.Bucket` for `BucketV2`, `aws.lb` for `aws.alb`.",
    effect: "in place",
  },
  types: old,
  judge: ({ type }) => fail(`${type} has been renamed`),
});
