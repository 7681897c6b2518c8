import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const kmsPolicyWritten = stackControl({
  id: "KMS-03",
  slug: "kms-policy-written",
  title: "Keys have a policy of their own",
  severity: "low",
  level: "mandatory",
  hipaa: hipaa("308(a)(1)(ii)(B)"),
  soc2: ["CC7.1"],
  rationale: "The default one lets every administrator of the account decrypt",
  fix: {
    plinth: "EncryptionKey writes one.",
    pulumi: "`policy` of the key, or an `aws.kms.KeyPolicy`.",
    effect: "in place",
  },
  types: types.key,
  judge: (model) =>
    perNode(model, types.key, (key) =>
      model.pointing(types.keyPolicy, "keyId", key).length > 0
        ? pass("it has a KeyPolicy")
        : requireGiven(key, "policy", "a policy"),
    ),
});
