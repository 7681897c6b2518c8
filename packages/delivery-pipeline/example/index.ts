import {
  BuildProject,
  DeployPipeline,
  GithubDeployRole,
  ImageReplication,
  ImageRepository,
} from "@plinth/delivery-pipeline";
import * as aws from "@pulumi/aws";

const units = ["api", "worker"];
const taskRoles = { tasks: "arn:aws:iam::123456789012:role/shop-tasks" };
const service = (serviceName: string) => ({ clusterName: "shop-staging", serviceName });

const repositories = units.map(
  (unit) => new ImageRepository(unit, { repositoryName: `shop/${unit}` }),
);
for (const unit of units) {
  new ImageRepository(`${unit}-copy`, { repositoryName: `shop/${unit}`, region: "eu-central-1" });
}
new ImageReplication("images", { destinations: { "eu-central-1": { prefixes: ["shop/"] } } });

const build = new GithubDeployRole("github-build", {
  repository: "acme/shop",
  branches: ["main"],
  grants: { pushRepositories: units.map((unit) => `shop/${unit}`) },
});
const deploy = new GithubDeployRole("github-staging", {
  repository: "acme/shop",
  environments: ["staging"],
  providerArn: build.providerArn,
  grants: {
    ecsServices: Object.fromEntries(units.map((unit) => [unit, service(unit)])),
    passRoleArns: taskRoles,
  },
});
const preview = new GithubDeployRole("github-preview", {
  repository: "acme/shop",
  pullRequests: true,
  readOnly: true,
  providerArn: build.providerArn,
  previewState: { bucketName: "acme-pulumi-state" },
});

const connection = new aws.codeconnections.Connection("github", { providerType: "GitHub" });
const pipeline = new DeployPipeline("shop-migrations", {
  source: {
    connectionArn: connection.arn,
    repository: "acme/shop",
    trigger: { branches: ["main"], paths: ["migrations/**"] },
  },
  stages: [
    { name: "image", build: { projectName: "shop-image" } },
    { name: "approve", approval: { message: "Run the migrations?" } },
    { name: "migrator", ecs: { ...service("migrator"), from: "image" } },
  ],
  passRoleArns: taskRoles,
});
new BuildProject("shop-image", {
  artifacts: { bucketArn: pipeline.artifactBucketArn, kmsKeyArn: pipeline.artifactKeyArn },
  machine: { privileged: true },
  cache: { dockerLayers: true },
  environment: { REPOSITORY: "shop/api" },
  grants: { pushRepositories: ["shop/api"] },
});
new BuildProject("shop-tests", {
  source: {
    repositoryUrl: "https://github.com/acme/shop.git",
    connectionArn: connection.arn,
    webhook: {
      pushBranches: ["main"],
      pullRequests: { baseBranches: ["main"], memberIds: ["583231"] },
    },
  },
  reports: { unit: "TEST" },
});

export const repositoryUrls = repositories.map((each) => each.repositoryUrl);
export const roleArns = [build.roleArn, deploy.roleArn, preview.roleArn];
