import { resourceControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireLike } from "../../core/subject";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { notApplicable } from "../../core/verdict";

export const apiAuthorized = resourceControl({
  id: "API-03",
  slug: "api-authorized",
  title: "Every route asks who calls",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(d)"),
  soc2: ["CC6.1"],
  rationale: "A route that does not is open to everyone",
  fix: {
    plinth: "Give each route of LambdaPlatform's API an `authorizer`.",
    pulumi: '`authorizationType: "JWT"`, or `authorization: "AWS_IAM"` of a method.',
    effect: "in place",
  },
  types: [...types.apiRoute, ...types.apiMethod],
  judge: (subject) => {
    if (types.apiRoute.includes(subject.type)) {
      return requireLike(
        subject,
        "authorizationType",
        /^(JWT|AWS_IAM|CUSTOM)$/,
        "JWT, AWS_IAM or CUSTOM",
      );
    }
    return textOf(read(subject.props, "httpMethod")) === "OPTIONS"
      ? notApplicable("browsers ask it before they log in")
      : requireLike(
          subject,
          "authorization",
          /^(CUSTOM|AWS_IAM|COGNITO_USER_POOLS)$/,
          "AWS_IAM, CUSTOM or COGNITO_USER_POOLS",
        );
  },
});
