import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { read } from "../../core/value";
import { deferred, fail, pass } from "../../core/verdict";

const stores: readonly string[] = [
  ...types.bucket,
  ...types.dbInstance,
  ...types.dbCluster,
  ...types.cacheGroup,
  ...types.table,
  ...types.fileSystem,
  ...types.volume,
  ...types.queue,
  ...types.backupVault,
];

export const xClassified = resourceControl({
  id: "X-05",
  slug: "x-classified",
  title: "What holds data says of which class",
  severity: "high",
  level: "advisory",
  hipaa: hipaa("312(a)(1)"),
  soc2: ["C1.1"],
  rationale: "Else nobody knows what must be guarded most",
  fix: {
    plinth: "Give the component `tags` with `DataClassification`.",
    pulumi: '`tags: { DataClassification: "phi" }`.',
    effect: "in place",
  },
  types: stores,
  judge: (subject) => {
    const tags = read(subject.props, "tags");
    if (tags.state === "unknown") return deferred("tags are not known before the update");
    const names = tags.state === "known" ? Object.keys(tags.value as object) : [];
    return names.some((each) => /^data[-_]?classification$/i.test(each))
      ? pass("it has the tag")
      : fail("it has no tag DataClassification");
  },
});
