import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { holdsSecret, isSecretSource } from "../../core/secret-text";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { fail, type Finding, pass, worst } from "../../core/verdict";
import type { Node } from "../../model/model";
import { perNode } from "../../model/parts";

function judgeText(node: Node, key: string): Finding {
  const value = read(node.props, key);
  const source = node.refs(key).find(isSecretSource);
  if (source) return fail(`${key} is made from the secret value of ${source.name}`);
  if (value.state === "unknown") return pass(`no edge of ${key} leads to a secret value`);
  const text = textOf(value) ?? "";
  const plain = Buffer.from(text, "base64").toString("utf8");
  return holdsSecret(text) || holdsSecret(plain)
    ? fail(`${key} holds what looks like a secret`)
    : pass(`${key} holds no secret`);
}

export const ec2NoSecretsInUserData = stackControl({
  id: "EC2-14",
  slug: "ec2-no-secrets-in-user-data",
  title: "No start script holds a secret",
  severity: "critical",
  level: "mandatory",
  hipaa: hipaa("312(d)", "308(a)(5)(ii)(D)"),
  soc2: ["CC6.1"],
  rationale: "Every process on the instance may read it",
  fix: {
    plinth: "Read the secret at the start, by its ARN.",
    pulumi: "fetch the secret with the instance's role.",
    effect: "replaces",
  },
  types: [...types.instance, ...types.launchTemplate, ...types.launchConfiguration],
  judge: (model) =>
    perNode(
      model,
      [...types.instance, ...types.launchTemplate, ...types.launchConfiguration],
      (node) => worst(["userData", "userDataBase64"].map((key) => judgeText(node, key))),
    ),
});
