import { type Check, check, distinct, matches, policyDocument } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import type { GithubDeployRoleArgs } from "./github-args";

/** Host of GitHub's tokens: URL of the provider and prefix of its condition keys. */
export const tokenHost = "token.actions.githubusercontent.com";
/** Whom a token must be meant for. */
export const audience = "sts.amazonaws.com";

const repository = /[A-Za-z0-9-]+(@\d+)?\/[A-Za-z0-9._-]+(@\d+)?/;
const branch = /[A-Za-z0-9._/-]+/;
const environment = /[A-Za-z0-9._-]+/;
const noWildcard = "A wildcard would admit what nobody has named";

/** Subjects of the tokens that may take the role, in one order. */
export function subjectsOf(a: GithubDeployRoleArgs): string[] {
  const of = `repo:${a.repository}`;
  return [
    ...[...(a.branches ?? [])].sort().map((each) => `${of}:ref:refs/heads/${each}`),
    ...[...(a.environments ?? [])].sort().map((each) => `${of}:environment:${each}`),
    ...(a.pullRequests ? [`${of}:pull_request`] : []),
  ];
}

/** Trust in exactly these subjects: `StringEquals` compares whole, and knows no wildcard. */
export function githubTrust(
  providerArn: pulumi.Input<string>,
  subjects: string[],
): pulumi.Output<string> {
  return policyDocument([
    {
      sid: "GithubActions",
      principals: { Federated: providerArn },
      actions: ["sts:AssumeRoleWithWebIdentity"],
      conditions: {
        StringEquals: { [`${tokenHost}:aud`]: audience, [`${tokenHost}:sub`]: subjects },
      },
    },
  ]);
}

/** Refuses subjects that match nothing, or more than they say. */
export function checkSubjects(a: GithubDeployRoleArgs): Check[] {
  const { branches = [], environments = [] } = a;
  return [
    matches(
      "repository",
      a.repository,
      repository,
      "<owner>/<name> with no wildcard, or <owner>@<id>/<name>@<id>",
      "Write one repository, with GitHub's own capitals",
    ),
    branches.map((each) =>
      matches("branches", each, branch, "names of branches with no wildcard", noWildcard),
    ),
    branches.map((each) =>
      check(
        !each.startsWith("refs/"),
        "branches",
        each,
        "names of branches",
        "Leave `refs/heads/` out",
      ),
    ),
    distinct("branches", branches, "Name each branch once"),
    environments.map((each) =>
      matches(
        "environments",
        each,
        environment,
        "names of environments with no wildcard",
        noWildcard,
      ),
    ),
    distinct("environments", environments, "Name each environment once"),
    check(
      subjectsOf(a).length > 0,
      "branches",
      undefined,
      "a branch, an environment or pull requests",
      "Say who may take the role",
    ),
    check(
      !a.pullRequests || a.readOnly === true,
      "pullRequests",
      a.pullRequests,
      "true with `readOnly` only",
      "Make a second role with `readOnly` for pull requests",
    ),
  ];
}
