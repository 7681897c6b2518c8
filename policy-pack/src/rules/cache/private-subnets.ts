import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { isGiven, read, textOf } from "../../core/value";
import { best, fail, notApplicable } from "../../core/verdict";
import { perNode, requirePrivate } from "../../model/parts";

export const cachePrivateSubnets = stackControl({
  id: "EC-08",
  slug: "cache-private-subnets",
  title: "Caches sit in subnets with no route to an internet gateway",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  rationale: "No route is a second lock beside the security group",
  fix: {
    plinth: "Give RedisCache the data subnets in `network.subnetIds`.",
    pulumi: "list private subnets in the `aws.elasticache.SubnetGroup`.",
    effect: "replaces",
  },
  types: [...types.cache, ...types.cacheServerless],
  judge: (model) =>
    perNode(model, [...types.cache, ...types.cacheServerless], (cache) => {
      if (isGiven(cache.props, "replicationGroupId")) {
        return notApplicable("a member sits where its group does");
      }
      const named = best(
        ["subnetGroupName", "subnetIds"].map((key) => requireGiven(cache, key, "private subnets")),
      );
      if (named.verdict !== "pass") return named;
      const groups = cache.refs("subnetGroupName");
      const subnets = [
        ...groups.flatMap((each) => each.refs("subnetIds")),
        ...cache.refs("subnetIds"),
      ];
      return textOf(read(cache.props, "subnetGroupName")) === "default"
        ? fail("subnetGroupName is the group of the default network")
        : requirePrivate(model, subnets);
    }),
});
