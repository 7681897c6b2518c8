import { type Check, check, matches } from "@plinth/core";
import type { BuildWebhookConfig } from "./build-source-args";

const branch = /[A-Za-z0-9._/-]+/;
const memberId = /\d{1,20}/;
const onRequest = "PULL_REQUEST_CREATED, PULL_REQUEST_UPDATED, PULL_REQUEST_REOPENED";

interface Filter {
  type: string;
  pattern: string;
}

/** One pattern for all values, anchored: CodeBuild finds a bare `123` in the id 41230, too. */
function exactly(values: string[], prefix = ""): string {
  const escaped = [...values].sort().map((each) => each.replace(/[.]/g, "\\."));
  return `^${prefix}(${escaped.join("|")})$`;
}

/** Filter groups: any group starts a build, when all of its filters hold. */
export function filterGroups(webhook: BuildWebhookConfig): { filters: Filter[] }[] {
  const { pushBranches = [], pathPattern, pullRequests } = webhook;
  const paths = pathPattern === undefined ? [] : [{ type: "FILE_PATH", pattern: pathPattern }];
  const pushes = {
    filters: [
      { type: "EVENT", pattern: "PUSH" },
      { type: "HEAD_REF", pattern: exactly(pushBranches, "refs/heads/") },
      ...paths,
    ],
  };
  if (!pullRequests) return [pushes];
  const requests = {
    filters: [
      { type: "EVENT", pattern: onRequest },
      { type: "BASE_REF", pattern: exactly(pullRequests.baseBranches, "refs/heads/") },
      { type: "ACTOR_ACCOUNT_ID", pattern: exactly(pullRequests.memberIds) },
      ...paths,
    ],
  };
  return pushBranches.length === 0 ? [requests] : [pushes, requests];
}

/** Refuses a webhook that builds what anybody sends. */
export function checkWebhook(webhook: BuildWebhookConfig | undefined): Check[] {
  if (!webhook) return [];
  const { pushBranches = [], pullRequests } = webhook;
  const { baseBranches = [], memberIds = [] } = pullRequests ?? {};
  const at = "source.webhook";
  const branches = (argument: string, values: string[]) =>
    values.map((each) =>
      matches(argument, each, branch, "names of branches with no pattern", "Write the names out"),
    );
  return [
    check(
      pushBranches.length > 0 || pullRequests !== undefined,
      `${at}.pushBranches`,
      pushBranches,
      "a branch or more, or `pullRequests`",
      "Without a filter every push of any branch is built",
    ),
    branches(`${at}.pushBranches`, pushBranches),
    branches(`${at}.pullRequests.baseBranches`, baseBranches),
    check(
      pullRequests === undefined || baseBranches.length > 0,
      `${at}.pullRequests.baseBranches`,
      baseBranches,
      "a branch or more",
      "Name where the requests want to merge",
    ),
    check(
      pullRequests === undefined || memberIds.length > 0,
      `${at}.pullRequests.memberIds`,
      memberIds,
      "an id or more",
      "Without one anybody's code runs with the project's role",
    ),
    memberIds.map((each) =>
      matches(
        `${at}.pullRequests.memberIds`,
        each,
        memberId,
        "numeric ids",
        "Write the id, not the name",
      ),
    ),
  ];
}
