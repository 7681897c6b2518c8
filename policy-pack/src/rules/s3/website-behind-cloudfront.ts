import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail, pass } from "../../core/verdict";
import { bucketsBehind, perNode } from "../../model/parts";

export const s3WebsiteBehindCloudfront = stackControl({
  id: "S3-22",
  slug: "s3-website-behind-cloudfront",
  title: "A bucket with a website is the origin of a distribution",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "312(e)(1)"),
  soc2: ["CC6.6"],
  rationale: "A website of S3 speaks plain HTTP to anyone",
  fix: {
    plinth: "Use WebDistribution.",
    pulumi:
      "make the bucket an origin of `aws.cloudfront.Distribution`, with origin access control.",
    effect: "in place",
  },
  types: types.bucketWebsite,
  judge: (model) =>
    perNode(model, types.bucketWebsite, (site) => {
      const buckets = bucketsBehind(site, "bucket");
      const fronted = buckets.some(
        (bucket) => model.pointing(types.distribution, "origins", bucket).length > 0,
      );
      return fronted ? pass("a distribution is before it") : fail("no distribution is before it");
    }),
});
