import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { fail, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const cfgOwnRole = stackControl({
  id: "CFG-02",
  slug: "cfg-own-role",
  title: "Config uses the role that AWS keeps for it",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "It reads all that is there, and nothing else",
  fix: {
    plinth: "ConfigRecorder makes a role.",
    pulumi: "`roleArn` of an `aws.iam.ServiceLinkedRole` for config.amazonaws.com.",
    effect: "in place",
  },
  types: types.configRecorder,
  judge: (model) =>
    perNode(model, types.configRecorder, (recorder) =>
      recorder.refs("roleArn").some(({ type }) => types.serviceLinkedRole.includes(type))
        ? pass("its role is service-linked")
        : recorder.refs("roleArn").length > 0
          ? fail("its role is one of this program")
          : requireLike(
              recorder,
              "roleArn",
              /role\/aws-service-role\/config\.amazonaws\.com\//,
              "the service-linked role",
            ),
    ),
});
