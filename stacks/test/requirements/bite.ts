import type { Plan, PlanResource } from "@plinth/preview";
import { faultsOf, intrudersOf, type Plans } from "./evaluate";
import type { Absent, Present, Requirement } from "./model";

function withResources(
  plans: Plans,
  stack: string,
  change: (each: PlanResource[]) => PlanResource[],
): Plans {
  const plan = plans[stack] as Plan;
  return { ...plans, [stack]: { ...plan, resources: change(plan.resources) } };
}

function without(resource: PlanResource, property: string): PlanResource {
  const inputs = { ...resource.inputs };
  delete inputs[property];
  return { ...resource, inputs };
}

function unnoticed(plans: Plans, { stacks, ...expected }: Present): string[] {
  const { type, name, inputs = {}, protect } = expected;
  const isIt = (each: PlanResource) => each.type === type && each.name === name;
  return stacks.flatMap((stack) => {
    const only = { ...expected, stacks: [stack] };
    const survives = (what: string, change: (all: PlanResource[]) => PlanResource[]) =>
      faultsOf(withResources(plans, stack, change), only).length === 0
        ? [`${stack}: ${type} ${name}: nothing notices ${what}`]
        : [];
    return [
      ...survives("its removal", (all) => all.filter((each) => !isIt(each))),
      ...Object.keys(inputs).flatMap((property) =>
        survives(`the removal of ${property}`, (all) =>
          all.map((each) => (isIt(each) ? without(each, property) : each)),
        ),
      ),
      ...(protect
        ? survives("the loss of protect", (all) =>
            all.map((each) => (isIt(each) ? { ...each, protect: false } : each)),
          )
        : []),
    ];
  });
}

function intrusionUnnoticed(plans: Plans, expected: Absent): string[] {
  const { stacks, type, name = "intruder", property } = expected;
  return stacks.flatMap((stack) => {
    const template = plans[stack]?.resources[0];
    if (!template) return [`${stack}: the plan is empty`];
    const inputs = property === undefined ? {} : { [property]: true };
    const intruder = { ...template, type, name, inputs };
    const changed = withResources(plans, stack, (all) => [...all, intruder]);
    return intrudersOf(changed, { ...expected, stacks: [stack] }).length > 0
      ? []
      : [`${stack}: nothing notices an added ${type} ${property ?? ""}`];
  });
}

/** The mutations of the plans that a requirement's test would let through. */
export function blindSpotsOf(plans: Plans, requirement: Requirement): string[] {
  const { present = [], absent = [] } = requirement;
  return [
    ...present.flatMap((each) => unnoticed(plans, each)),
    ...absent.flatMap((each) => intrusionUnnoticed(plans, each)),
  ];
}
