import type { ImageTagRuleConfig } from "./repository-args";

interface Lifecycle {
  keepTagged: number;
  expireUntaggedAfterDays: number;
  tagRules?: ImageTagRuleConfig[];
}

/** Priorities left to the caller's rules: below stands the rule on untagged images, above the count of all. */
export const callerPriorities = [10, 899] as const;
const untaggedPriority = 1;
const everyTagPriority = 900;

function keepNewest(rulePriority: number, tagPattern: string, countNumber: number) {
  return {
    rulePriority,
    description: `Keep the newest ${countNumber} of ${tagPattern}`,
    selection: {
      tagStatus: "tagged",
      // One pattern only: ECR selects the images that match every pattern of a list, not any.
      tagPatternList: [tagPattern],
      countType: "imageCountMoreThan",
      countNumber,
    },
    action: { type: "expire" },
  };
}

/**
 * The JSON of a lifecycle policy. The count of all is of tagged images (`*`): by status `any`,
 * untagged images would count and push out tagged ones.
 */
export function lifecycleDocument(lifecycle: Lifecycle): string {
  const { keepTagged, expireUntaggedAfterDays: days, tagRules = [] } = lifecycle;
  const untagged = {
    rulePriority: untaggedPriority,
    description: `Expire untagged images after ${days} days`,
    selection: {
      tagStatus: "untagged",
      countType: "sinceImagePushed",
      countUnit: "days",
      countNumber: days,
    },
    action: { type: "expire" },
  };
  const given = [...tagRules].sort((one, other) => one.priority - other.priority);
  return JSON.stringify({
    rules: [
      untagged,
      ...given.map((each) => keepNewest(each.priority, each.tagPattern, each.keepCount)),
      keepNewest(everyTagPriority, "*", keepTagged),
    ],
  });
}
