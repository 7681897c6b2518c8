import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { read } from "../../core/value";
import { deferred, pass } from "../../core/verdict";

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
  types: [
    ...types.key,
    ...types.keyPolicy,
    ...types.role,
    ...types.rolePolicy,
    ...types.bucketPolicy,
    ...types.topicPolicy,
  ],
  judge: ({ type, props }) => {
    const key = types.role.includes(type) ? "assumeRolePolicy" : "policy";
    return read(props, key).state === "unknown"
      ? deferred(`${key} is not known before the update, and judged then`)
      : pass(`${key} is known`);
  },
});
