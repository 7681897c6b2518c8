import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail } from "../../core/verdict";

export const xNoOpaqueResources = resourceControl({
  id: "X-03",
  slug: "x-no-opaque-resources",
  title: "No resource makes others that policies cannot see",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("308(a)(8)"),
  soc2: ["CC8.1"],
  rationale: "What is made out of sight is not checked",
  fix: {
    plinth: "Use the component of the service.",
    pulumi: "replace it by resources of `@pulumi/aws`.",
    effect: "replaces",
  },
  types: types.opaque,
  judge: () => fail("it makes resources that no policy sees"),
});
