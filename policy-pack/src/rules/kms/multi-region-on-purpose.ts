import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireNotTrue } from "../../core/subject";
import { types } from "../../core/types";
import { pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const kmsMultiRegionOnPurpose = stackControl({
  id: "KMS-07",
  slug: "kms-multi-region-on-purpose",
  title: "Keys of several regions have a replica",
  severity: "low",
  level: "advisory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "A key that leaves its region without need is a second place to guard",
  fix: {
    plinth: "EncryptionKey makes the replica, too.",
    pulumi: "drop `multiRegion`, or make an `aws.kms.ReplicaKey`.",
    effect: "replaces",
  },
  types: types.key,
  judge: (model) =>
    perNode(model, types.key, (key) =>
      model.pointing(types.replicaKey, "primaryKeyArn", key).length > 0
        ? pass("it has a replica")
        : requireNotTrue(key, "multiRegion"),
    ),
});
