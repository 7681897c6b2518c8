import { type Check, check, distinct, oneOf, within } from "@plinth/core";
import { CapacityProvider } from "./choices";
import { type CapacityProviderConfig, capacityDefaults } from "./scaling-args";

/** Refuses what ECS refuses of a strategy. */
export function capacityChecks(providers: CapacityProviderConfig[]): Check {
  const all = providers.map((each) => ({ ...capacityDefaults, ...each }));
  const field = (index: number, name: string) => `capacityProviders[${index}].${name}`;
  return [
    check(all.length > 0, "capacityProviders", [], "one or more", "Leave it unset for Fargate"),
    distinct(
      "capacityProviders",
      all.map((each) => each.capacityProvider),
      "Give each provider one entry",
    ),
    all.map((each, index) => [
      oneOf(
        field(index, "capacityProvider"),
        each.capacityProvider,
        Object.values(CapacityProvider),
        "Tasks of this package run on Fargate only",
      ),
      within(field(index, "weight"), each.weight, [0, 1000], "as weight", "Weights are relative"),
      within(field(index, "base"), each.base, [0, 100000], "tasks", "Use a share instead"),
    ]),
    check(
      all.filter(({ base }) => base > 0).length <= 1,
      "capacityProviders",
      all.map(({ base }) => base),
      "one base above 0",
      "Give the others a weight",
    ),
    check(
      all.length === 0 || all.some(({ weight }) => weight > 0),
      "capacityProviders",
      all.map(({ weight }) => weight),
      "one weight above 0",
      "Raise a weight",
    ),
  ];
}

/** The strategy as ECS reads it, in the order of the providers' names. */
export function strategies(providers: CapacityProviderConfig[]) {
  return providers
    .map((each) => ({ ...capacityDefaults, ...each }))
    .sort((a, b) => (a.capacityProvider < b.capacityProvider ? -1 : 1))
    .map(({ capacityProvider, weight, base }) => ({ capacityProvider, weight, base }));
}
