import { stackControl } from "../../core/control";
import { hipaa } from "../../core/hipaa";
import { types } from "../../core/types";
import { read, textOf } from "../../core/value";
import { fail, pass } from "../../core/verdict";
import { perNode } from "../../model/parts";

export const ecsRolesDiffer = stackControl({
  id: "ECS-11",
  slug: "ecs-roles-differ",
  title: "A task's own role is not the one that starts it",
  severity: "high",
  level: "mandatory",
  hipaa: hipaa("312(a)(1)", "308(a)(4)(ii)(C)"),
  soc2: ["CC6.3"],
  rationale: "The application could else read every secret that starts it",
  fix: {
    plinth: "ContainerService makes two.",
    pulumi: "`taskRoleArn` and `executionRoleArn` of two roles.",
    effect: "replaces",
  },
  types: types.taskDefinition,
  judge: (model) =>
    perNode(model, types.taskDefinition, (task) => {
      const [own, starting] = ["taskRoleArn", "executionRoleArn"].map((key) => ({
        arn: textOf(read(task.props, key)),
        roles: task.refs(key).filter(({ type }) => types.role.includes(type)),
      }));
      const same =
        (own?.arn !== undefined && own.arn === starting?.arn) ||
        own?.roles.some((each) => starting?.roles.includes(each));
      return same ? fail("both roles are one") : pass("its roles differ, or it has one");
    }),
});
