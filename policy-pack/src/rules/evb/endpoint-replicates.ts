import { resourceControl } from "../../core/control";
import { isForAnyone } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireNoStatement, requireUnlike } from "../../core/subject";
import { types } from "../../core/types";

export const evbEndpointReplicates = resourceControl({
  id: "EVB-03",
  slug: "evb-endpoint-replicates",
  title: "Global endpoints replicate events, and schema registries are not public",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("308(a)(7)(ii)(C)"),
  soc2: ["A1.2"],
  rationale: "After a failover the events of the other region are there",
  fix: {
    plinth: "Plinth makes no global endpoint.",
    pulumi: "leave `replicationConfig.state` at `ENABLED`.",
    effect: "in place",
  },
  types: [...types.eventEndpoint, ...types.registryPolicy],
  judge: (subject) =>
    types.registryPolicy.includes(subject.type)
      ? requireNoStatement(subject, "policy", isForAnyone, "lets everyone in")
      : requireUnlike(subject, "replicationConfig.state", /^DISABLED$/, "turns replication off"),
});
