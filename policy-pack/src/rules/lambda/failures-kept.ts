import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { nist } from "../../core/nist";
import { requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const lambdaFailuresKept = stackControl({
  id: "L-07",
  slug: "lambda-failures-kept",
  title: "Functions keep events that failed",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(b)"),
  soc2: ["PI1.5"],
  nist: nist.watched,
  rationale: "What is not done is otherwise forgotten",
  fix: {
    plinth: "LambdaPlatform keeps those of functions that nothing waits for.",
    pulumi:
      "`deadLetterConfig: { targetArn: queue.arn }`, or an `aws.lambda.FunctionEventInvokeConfig`.",
    effect: "in place",
  },
  types: types.lambda,
  judge: (model) =>
    perNode(model, types.lambda, (each) =>
      model.pointing(types.functionInvoke, "functionName", each).length > 0
        ? pass("a FunctionEventInvokeConfig keeps them")
        : requireGiven(each, "deadLetterConfig", "a queue"),
    ),
});
