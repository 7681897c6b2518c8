import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { listOf } from "../../core/value";
import { deferred, fail, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const lambdaOwnLayers = stackControl({
  id: "L-18",
  slug: "lambda-own-layers",
  title: "Layers of functions are made by the program",
  severity: "medium",
  level: "advisory",
  hipaa: hipaa("312(c)(1)"),
  soc2: ["PI1.5"],
  rationale: "A layer of a stranger runs with the function's role",
  fix: {
    plinth: "Make the layer in the program that gives it to LambdaPlatform.",
    pulumi: "an `aws.lambda.LayerVersion` of your own.",
    effect: "in place",
  },
  types: types.lambda,
  judge: (model) =>
    perNode(model, types.lambda, (each) => {
      const layers = listOf(each.props, "layers");
      const own = each.refs("layers").filter(({ type }) => types.layer.includes(type));
      if (!layers)
        return own.length > 0
          ? pass("its layers are made here")
          : deferred("layers are not known before the update");
      return layers.length > own.length
        ? fail(`${layers.length - own.length} layers are not made here`)
        : pass("its layers are made here, or it has none");
    }),
});
