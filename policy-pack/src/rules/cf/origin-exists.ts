import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { listOf, type Props, read, textOf } from "../../core/value";
import { fail, pass } from "../../core/verdict";
import { bucketsBehind, perNode } from "../../model/parts";

export const cfOriginExists = stackControl({
  id: "CF-13",
  slug: "cf-origin-exists",
  title: "Origins in S3 are buckets of the program",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "Who makes a bucket of that name takes the site over",
  fix: {
    plinth: "Give WebDistribution the bucket of an ObjectStore.",
    pulumi: "`domainName: bucket.bucketRegionalDomainName`.",
    effect: "in place",
  },
  types: types.distribution,
  judge: (model) =>
    perNode(model, types.distribution, (distribution) => {
      const named = (listOf(distribution.props, "origins") ?? []).flatMap((each) => {
        const domain =
          each.state === "known" ? textOf(read(each.value as Props, "domainName")) : "";
        return /^(.+)\.s3[.-][^/]*amazonaws\.com$/.exec(domain ?? "")?.[1] ?? [];
      });
      const behind = bucketsBehind(distribution, "origins").length > 0;
      const made = model.of(types.bucket).map(({ props }) => textOf(read(props, "bucket")));
      const strange = behind ? [] : named.filter((each) => !made.includes(each));
      return strange.length > 0
        ? fail(`${strange.join(", ")} is the literal name of a bucket of another stack, or of none`)
        : pass("its buckets are made by this program");
    }),
});
