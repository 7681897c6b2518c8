import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan, PlanResource } from "@plinth/preview";
import { type Absent, type Documented, meets, type Present, type Requirement } from "./model";

/** The plans of the stacks, by stack name. */
export type Plans = { [stack: string]: Plan };

const root = join(__dirname, "../../..");

function resourcesOf(plans: Plans, stack: string): PlanResource[] {
  const plan = plans[stack];
  if (!plan) throw new Error(`There is no plan of the stack ${stack}`);
  return plan.resources;
}

/** What is wrong with a resource that must be there; nothing when it is as required. */
export function faultsOf(plans: Plans, expected: Present): string[] {
  return expected.stacks.flatMap((stack) => {
    const { type, name, inputs = {}, protect } = expected;
    const where = `${stack}: ${type} ${name}`;
    const found = resourcesOf(plans, stack).find(
      (each) => each.type === type && each.name === name,
    );
    if (!found) return [`${where} is missing`];
    const faults = Object.entries(inputs)
      .filter(([property, value]) => !meets(found.inputs[property], value, found, property))
      .map(([property, value]) => {
        const got = JSON.stringify(found.inputs[property]);
        return `${where}.${property} is ${got}, required ${JSON.stringify(value)}`;
      });
    return protect && !found.protect ? [...faults, `${where} is not protected`] : faults;
  });
}

/** What is there though it must not be. */
export function intrudersOf(plans: Plans, { stacks, type, name, property }: Absent): string[] {
  return stacks.flatMap((stack) =>
    resourcesOf(plans, stack)
      .filter((each) => each.type === type && (name === undefined || each.name === name))
      .filter((each) => property === undefined || each.inputs[property] !== undefined)
      .map((each) => `${stack}: ${each.type} ${each.name} ${property ?? ""} must not be there`),
  );
}

function missingText({ page, holds }: Documented): string[] {
  const text = readFileSync(join(root, page), "utf8").replace(/\s+/g, " ");
  return text.includes(holds) ? [] : [`${page} does not say: ${holds}`];
}

/** Everything that keeps a requirement from being met. */
export function violationsOf(plans: Plans, requirement: Requirement): string[] {
  const { present = [], absent = [], documented = [] } = requirement;
  return [
    ...present.flatMap((each) => faultsOf(plans, each)),
    ...absent.flatMap((each) => intrudersOf(plans, each)),
    ...documented.flatMap(missingText),
  ];
}
