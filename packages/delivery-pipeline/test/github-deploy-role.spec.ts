import { deepStrictEqual, ok, strictEqual } from "node:assert";
import { record } from "@plinth/core/testing";
import { GithubDeployRole, type GithubDeployRoleArgs } from "../src";
import { account, all, granted, only, refusal, statements } from "./support";

const base: GithubDeployRoleArgs = {
  repository: "acme/shop",
  branches: ["main"],
  grants: { pushRepositories: ["shop/api"] },
};
const build = (args: Partial<GithubDeployRoleArgs> = {}) =>
  new GithubDeployRole("ci", { ...base, ...args });
const make = (args: Partial<GithubDeployRoleArgs> = {}) => record(() => build(args));
const refused = (args: Partial<GithubDeployRoleArgs>) => refusal(() => build(args));
const host = "token.actions.githubusercontent.com";
const providerArn = `arn:aws:iam::${account}:oidc-provider/${host}`;
const looking = { branches: [], grants: {}, readOnly: true, pullRequests: true };

const trust = async (args: Partial<GithubDeployRoleArgs> = {}) =>
  statements(only(await make(args), "Role"), "assumeRolePolicy")["GithubActions"];

describe("GithubDeployRole", () => {
  it("trusts 1 branch of 1 repository by StringEquals, for the audience sts.amazonaws.com", async () => {
    deepStrictEqual((await trust({ providerArn }))?.Condition, {
      StringEquals: {
        [`${host}:aud`]: "sts.amazonaws.com",
        [`${host}:sub`]: ["repo:acme/shop:ref:refs/heads/main"],
      },
    });
  });

  it("takes a web identity of the provider given, and makes no second provider", async () => {
    const made = await trust({ providerArn });
    deepStrictEqual(made?.Action, ["sts:AssumeRoleWithWebIdentity"]);
    deepStrictEqual(made.Principal, { Federated: providerArn });
    strictEqual(all(await make({ providerArn }), "OpenIdConnectProvider").length, 0);
  });

  it("makes the provider when told none, protected and with no thumbprint", async () => {
    const made = only(await make(), "OpenIdConnectProvider");
    strictEqual(made.inputs["url"], `https://${host}`);
    deepStrictEqual(made.inputs["clientIdLists"], ["sts.amazonaws.com"]);
    strictEqual(made.inputs["thumbprintLists"], undefined);
    strictEqual(made.protect, true);
  });

  it("trusts the provider it makes by an ARN known at preview, and waits for it", async () => {
    const resources = await record(() => build(), { preview: true });
    const role = only(resources, "Role");
    const { GithubActions } = statements(role, "assumeRolePolicy");
    deepStrictEqual(GithubActions?.Principal, { Federated: providerArn });
    ok(role.dependencies.includes(only(resources, "OpenIdConnectProvider").urn));
  });

  it("names branches, environments and pull requests as GitHub does, in one order", async () => {
    let subjects: string[] = [];
    await record(() => {
      const args = { ...looking, branches: ["release/1.0", "main"], environments: ["staging"] };
      build({ ...args, repository: "acme@12/shop@34" }).subjects.apply((made) => (subjects = made));
    });
    deepStrictEqual(subjects, [
      "repo:acme@12/shop@34:ref:refs/heads/main",
      "repo:acme@12/shop@34:ref:refs/heads/release/1.0",
      "repo:acme@12/shop@34:environment:staging",
      "repo:acme@12/shop@34:pull_request",
    ]);
  });

  it("lasts an hour, within a boundary when told one", async () => {
    const boundary = `arn:aws:iam::${account}:policy/boundary`;
    const { inputs } = only(await make({ permissionsBoundaryArn: boundary }), "Role");
    strictEqual(inputs["maxSessionDuration"], 3600);
    strictEqual(inputs["permissionsBoundary"], boundary);
  });

  it("pushes to the 1 repository named, and logs in to the registry by a statement of its own", async () => {
    const { RegistryLogin, PushImages, ...others } = granted(await make());
    deepStrictEqual(RegistryLogin?.Action, ["ecr:GetAuthorizationToken"]);
    strictEqual(RegistryLogin.Resource, "*");
    deepStrictEqual(PushImages?.Resource, [`arn:aws:ecr:us-east-1:${account}:repository/shop/api`]);
    deepStrictEqual(others, {});
  });

  it("deploys the service named, with the roles named for ECS tasks only", async () => {
    const taskRole = `arn:aws:iam::${account}:role/task`;
    const grants = {
      ecsServices: { api: { clusterName: "shop", serviceName: "api" } },
      passRoleArns: { task: taskRole },
    };
    const made = granted(await make({ grants, region: "us-west-2" }));
    deepStrictEqual(made["DeployServices"]?.Action, ["ecs:DescribeServices", "ecs:UpdateService"]);
    deepStrictEqual(made["DeployServices"].Resource, [
      `arn:aws:ecs:us-west-2:${account}:service/shop/api`,
    ]);
    deepStrictEqual(made["PassTaskRoles"]?.Resource, [taskRole]);
    deepStrictEqual(made["PassTaskRoles"].Condition, {
      StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" },
    });
    deepStrictEqual(made["TaskDefinitions"]?.Action, [
      "ecs:DescribeTaskDefinition",
      "ecs:RegisterTaskDefinition",
    ]);
  });

  it("allows everything (*) for 3 actions only, which AWS lets no policy narrow", async () => {
    const grants = { ...base.grants, ecsServices: { a: { clusterName: "a", serviceName: "b" } } };
    const open = Object.values(granted(await make({ grants }))).filter(
      (each) => each?.Resource === "*",
    );
    deepStrictEqual(
      open.flatMap((each) => each?.Action),
      ["ecr:GetAuthorizationToken", "ecs:DescribeTaskDefinition", "ecs:RegisterTaskDefinition"],
    );
  });

  it("looks with SecurityAudit and the state's bucket, and reads no secret", async () => {
    const previewState = { bucketName: "state", kmsKeyArn: "arn:aws:kms:us-east-1:1:key/a" };
    const resources = await make({ ...looking, previewState });
    strictEqual(
      only(resources, "RolePolicyAttachment").inputs["policyArn"],
      "arn:aws:iam::aws:policy/SecurityAudit",
    );
    const made = granted(resources);
    deepStrictEqual(Object.keys(made).sort(), ["DecryptState", "ReadState"]);
    deepStrictEqual(made["ReadState"]?.Resource, ["arn:aws:s3:::state", "arn:aws:s3:::state/*"]);
    ok(!JSON.stringify(made).includes("Put"));
  });

  it("has no policy of its own when it looks with no state", async () => {
    strictEqual(all(await make(looking), "RolePolicy").length, 0);
  });
});

describe("GithubDeployRole refuses", () => {
  it("pull requests that could write, with the whole message", async () => {
    strictEqual(
      await refused({ pullRequests: true }),
      `GithubDeployRole "ci" has 1 bad argument:
  pullRequests: got true, allowed true with \`readOnly\` only. Make a second role with \`readOnly\` for pull requests.`,
    );
  });

  const cases: [string, Partial<GithubDeployRoleArgs>, string][] = [
    ["a wildcard of repositories", { repository: "acme/*" }, 'repository: got "acme/*"'],
    ["a wildcard of branches", { branches: ["release/*"] }, 'branches: got "release/*"'],
    ["a wildcard of environments", { environments: ["prod*"] }, 'environments: got "prod*"'],
    ["a whole ref", { branches: ["refs/heads/main"] }, "Leave `refs/heads/` out"],
    [
      "a branch twice",
      { branches: ["main", "main"] },
      'branches: got "main", allowed each value once',
    ],
    ["nobody", { branches: [] }, "allowed a branch, an environment or pull requests"],
    [
      "13 hours",
      { maxSessionSeconds: 46_800 },
      "maxSessionSeconds: got 46800, allowed 3600 to 43200 seconds",
    ],
    ["nothing to do", { grants: {} }, "grants: got {}, allowed one grant or more, or `readOnly`"],
    ["grants beside readOnly", { readOnly: true }, "allowed nothing beside `readOnly`"],
    ["state without readOnly", { previewState: { bucketName: "state" } }, "previewState: got"],
    [
      "a bucket's ARN",
      { ...looking, previewState: { bucketName: "arn:aws:s3:::state" } },
      "previewState.bucketName: got",
    ],
    [
      "a pattern of repositories",
      { grants: { pushRepositories: ["shop/*"] } },
      "grants.pushRepositories: got",
    ],
    [
      "a pattern of services",
      { grants: { ecsServices: { a: { clusterName: "a", serviceName: "*" } } } },
      "grants.ecsServices.a.serviceName: got",
    ],
    [
      "a pattern of roles",
      { grants: { passRoleArns: { all: `arn:aws:iam::${account}:role/*` } } },
      "grants.passRoleArns.all: got",
    ],
  ];
  for (const [what, args, line] of cases) {
    it(`${what}`, async () => {
      const message = await refused(args);
      ok(message.includes(line), message);
    });
  }
});
