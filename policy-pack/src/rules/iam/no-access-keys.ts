import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { fail } from "../../core/verdict";

export const iamNoAccessKeys = resourceControl({
  id: "IAM-18",
  slug: "iam-no-access-keys",
  title: "No key is made that never ends",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa(
    "308(a)(1)(ii)(B)",
    "308(a)(3)(i)",
    "308(a)(3)(ii)(B)",
    "308(a)(3)(ii)(C)",
    "308(a)(4)(ii)(B)",
    "308(a)(5)(ii)(D)",
    "312(a)(2)(i)",
  ),
  soc2: ["CC6.1"],
  rationale: "A key that leaked opens until somebody notices",
  fix: { plinth: "Plinth makes roles.", pulumi: "use a role, or OIDC.", effect: "replaces" },
  types: types.accessKey,
  judge: () => fail("it is a key that never ends"),
});
