import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { read } from "../../core/value";
import { deferred, pass } from "../../core/verdict";

/** Every type whose document a control reads. */
const documents: readonly string[] = [
  ...types.bucketPolicy,
  ...types.endpoint,
  ...types.eventBusPolicy,
  ...types.fileSystemPolicy,
  ...types.identityPolicy,
  ...types.inlinePolicy,
  ...types.key,
  ...types.keyPolicy,
  ...types.logPolicy,
  ...types.queue,
  ...types.queuePolicy,
  ...types.registryPolicy,
  ...types.repositoryPolicy,
  ...types.role,
  ...types.rolePolicy,
  ...types.secret,
  ...types.secretPolicy,
  ...types.tablePolicy,
  ...types.topic,
  ...types.topicPolicy,
  ...types.vaultPolicy,
];

function keyOf(type: string): string {
  if (types.role.includes(type)) return "assumeRolePolicy";
  return types.logPolicy.includes(type) ? "policyDocument" : "policy";
}

export const xDocumentsKnown = resourceControl({
  id: "X-04",
  slug: "x-documents-known",
  title: "Policy documents that are unknown at preview are named",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("308(a)(8)"),
  soc2: ["CC8.1"],
  rationale:
    "They are judged at the update, before the resource is made: a reviewer of the preview must know which",
  fix: {
    plinth: "Nothing to change: the update judges it.",
    pulumi: "build the document from known names and ARNs, if it must be judged at preview.",
    effect: "in place",
  },
  types: [...new Set(documents)],
  judge: ({ type, props }) => {
    const key = keyOf(type);
    return read(props, key).state === "unknown"
      ? deferred(`${key} is not known before the update, and judged then`)
      : pass(`${key} is known`);
  },
});
