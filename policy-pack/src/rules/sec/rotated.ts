import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { types } from "../../core/types";
import { perPart } from "../../model/parts";

export const secRotated = stackControl({
  id: "SEC-02",
  slug: "sec-rotated",
  title: "Secrets rotate",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("308(a)(4)(ii)(B)"),
  soc2: ["CC6.1"],
  nist: nist.inTransit,
  rationale: "A secret that leaked is then worth little",
  fix: {
    plinth: "Give ApplicationSecret a `rotation`.",
    pulumi:
      "`new aws.secretsmanager.SecretRotation(name, { secretId: secret.id, rotationRules: { automaticallyAfterDays: 30 } })`.",
    effect: "in place",
  },
  types: types.secret,
  judge: (model) =>
    perPart(model, { owners: types.secret, parts: types.secretRotation, property: "secretId" }),
});
