import { type Check, check, matches } from "@plinth/core";

/** ECR's own pattern. Docker would refuse capitals as well, but later and less clearly. */
const pattern = /(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*/;

/** Refuses a name that ECR would refuse. */
export function repositoryNamed(argument: string, name: string): Check {
  return [
    matches(
      argument,
      name,
      pattern,
      "lower-case words of letters and digits, joined by one `.`, `_` or `-`, in folders by `/`",
      "Write one such as `shop/api`",
    ),
    check(
      name.length >= 2 && name.length <= 256,
      argument,
      name,
      "2 to 256 characters",
      "ECR takes no other",
    ),
  ];
}
