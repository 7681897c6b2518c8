import { stackControl } from "../../core/control";
import { refusesPlainText } from "../../core/documents";
import { hipaa } from "../../core/hipaa";
import { requireStatement } from "../../core/subject";
import { types } from "../../core/types";
import { perPart } from "../../model/parts";

export const efsTlsOnly = stackControl({
  id: "EFS-07",
  slug: "efs-tls-only",
  title: "File systems refuse to be mounted with no TLS",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "312(e)(2)(ii)"),
  soc2: ["CC6.7"],
  rationale: "Inside a network is not a private place",
  fix: {
    plinth: "DatomicStorage's file system refuses it.",
    pulumi:
      'add a `Deny` with `{ Bool: { "aws:SecureTransport": "false" } }` to an `aws.efs.FileSystemPolicy`.',
    effect: "in place",
  },
  types: types.fileSystem,
  judge: (model) =>
    perPart(
      model,
      { owners: types.fileSystem, parts: types.fileSystemPolicy, property: "fileSystemId" },
      (part) =>
        requireStatement(part, "policy", (each) => refusesPlainText(each), "denies plain text"),
    ),
});
