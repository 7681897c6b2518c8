import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { requireAtLeast, requireGiven } from "../../core/subject";
import { types } from "../../core/types";
import { numberOf, read } from "../../core/value";
import { perNode } from "../../model/parts";

export const lambdaSourcesKeepFailures = stackControl({
  id: "L-15",
  slug: "lambda-sources-keep-failures",
  title: "Sources of events keep what failed, and give the function time",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "A batch that fails for ever blocks the stream",
  fix: {
    plinth: "LambdaPlatform sets both.",
    pulumi:
      "`destinationConfig: { onFailure }`; for a queue, a `visibilityTimeoutSeconds` of 6 times the function's timeout.",
    effect: "in place",
  },
  types: types.eventSource,
  judge: (model) =>
    perNode(model, types.eventSource, (source) => {
      const [queue] = source
        .refs("eventSourceArn")
        .filter(({ type }) => types.queue.includes(type));
      if (!queue) return requireGiven(source, "destinationConfig", "a place for failed batches");
      const [called] = source
        .refs("functionName")
        .filter(({ type }) => types.lambda.includes(type));
      const seconds = called ? (numberOf(read(called.props, "timeout")) ?? 3) : 3;
      return requireAtLeast(queue, "visibilityTimeoutSeconds", 6 * seconds, 30);
    }),
});
