import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireTrue } from "../../core/subject";
import { types } from "../../core/types";
import { notApplicable } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const apiDefaultEndpointOff = stackControl({
  id: "API-15",
  slug: "api-default-endpoint-off",
  title: "An API with a domain has no other address",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(e)(1)", "308(a)(4)(ii)(A)"),
  soc2: ["CC6.6"],
  rationale: "The web ACL before the domain is else walked round",
  fix: {
    plinth: "Set `disableExecuteApiEndpoint` of LambdaPlatform's API.",
    pulumi: "`disableExecuteApiEndpoint: true`.",
    effect: "in place",
  },
  types: [...types.httpApi, ...types.restApi],
  judge: (model) =>
    perNode(model, [...types.httpApi, ...types.restApi], (api) =>
      [
        ...model.pointing(types.apiMapping, "apiId", api),
        ...model.pointing(types.basePathMapping, "restApi", api),
      ].length > 0
        ? requireTrue(api, "disableExecuteApiEndpoint")
        : notApplicable("no domain is before it"),
    ),
});
