import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { isTrue, read } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const apiCacheEncrypted = resourceControl({
  id: "API-10",
  slug: "api-cache-encrypted",
  title: "Caches of APIs are encrypted",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(2)(iv)", "312(e)(2)(ii)"),
  soc2: ["CC6.1"],
  nist: nist.atRest,
  rationale: "They hold answers",
  fix: {
    plinth: "Plinth's APIs have no cache.",
    pulumi: "`settings: { cacheDataEncrypted: true }`.",
    effect: "in place",
  },
  types: types.apiMethodSettings,
  judge: (subject) =>
    isTrue(read(subject.props, "settings.cachingEnabled")) ||
    read(subject.props, "settings.cachingEnabled").state === "unknown"
      ? requireTrue(subject, "settings.cacheDataEncrypted")
      : notApplicable("it has no cache"),
});
