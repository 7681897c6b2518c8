import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireAtLeast, requireLike, requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { worst } from "../../core/verdict";

export const ddbAcceleratorEncrypted = resourceControl({
  id: "DDB-07",
  slug: "ddb-accelerator-encrypted",
  title: "Accelerators are encrypted, on the way and at rest, and have two nodes or more",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(4)(ii)(A)", "312(a)(2)(iv)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "They hold what the table holds",
  fix: {
    plinth: "Plinth makes none.",
    pulumi:
      '`serverSideEncryption: { enabled: true }, clusterEndpointEncryptionType: "TLS", replicationFactor: 3`.',
    effect: "replaces",
  },
  types: types.dax,
  judge: (subject) =>
    worst([
      requireTrue(subject, "serverSideEncryption.enabled"),
      requireLike(subject, "clusterEndpointEncryptionType", /^TLS$/, "TLS"),
      requireAtLeast(subject, "replicationFactor", 2),
    ]),
});
