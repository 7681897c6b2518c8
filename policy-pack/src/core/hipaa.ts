import type { Hipaa } from "./control";

/** Specifications of 45 CFR 164 that may be met in another documented way; the rest are required. */
const addressable: readonly string[] = [
  "308(a)(3)(ii)(A)",
  "308(a)(3)(ii)(B)",
  "308(a)(3)(ii)(C)",
  "308(a)(4)(ii)(B)",
  "308(a)(4)(ii)(C)",
  "308(a)(5)(ii)(A)",
  "308(a)(5)(ii)(B)",
  "308(a)(5)(ii)(C)",
  "308(a)(5)(ii)(D)",
  "308(a)(7)(ii)(D)",
  "308(a)(7)(ii)(E)",
  "312(a)(2)(iii)",
  "312(a)(2)(iv)",
  "312(c)(2)",
  "312(e)(2)(i)",
  "312(e)(2)(ii)",
];

/** Sections of the Security Rule, given without their part: `312(b)` is 164.312(b). */
export function hipaa(...sections: string[]): Hipaa[] {
  return sections.map((section) => ({
    section: `164.${section}`,
    kind: addressable.includes(section) ? "addressable" : "required",
  }));
}
