import { GithubDeployRole, ImageReplication, ImageRepository } from "@plinth/delivery-pipeline";
import type { Foundation } from "./foundation";
import type { Scope } from "./index";
import type { Services } from "./services";

const images = ["api", "worker", "admin", "cron"] as const;

export type ImageName = (typeof images)[number];

/** A repository for each image. */
export type Repositories = Record<ImageName, ImageRepository>;

/** Repositories of the images, copied to the second region. */
export function repositories({ name, config, tags }: Scope, { keys }: Foundation): Repositories {
  const made = images.map((each) => {
    const repositoryName = `${name}-${each}`;
    const args = { repositoryName, kmsKeyArn: keys.images.keyArn, tags };
    return [each, new ImageRepository(repositoryName, args)] as const;
  });
  if (config.secondRegion) {
    new ImageReplication(`${name}-images`, {
      destinations: { [config.secondRegion.region]: { prefixes: [`${name}-`] } },
    });
  }
  return Object.fromEntries(made) as Repositories;
}

export interface Roles {
  /** Pushes images, from the main branch. */
  build: GithubDeployRole;
  /** Registers revisions and makes them run, from one environment of GitHub. */
  deploy: GithubDeployRole;
}

/** The roles that GitHub's jobs take: one repository, one branch or environment, these services. */
export function pipelineRoles(scope: Scope, app: Services): Roles {
  const { name, config, tags } = scope;
  const deploy = deployRole(scope, app);
  const build = new GithubDeployRole(`${name}-build`, {
    repository: config.pipeline.repository,
    branches: ["main"],
    providerArn: deploy.providerArn,
    grants: { pushRepositories: images.map((each) => `${name}-${each}`) },
    tags,
  });
  return { build, deploy };
}

function deployRole({ name, config, tags }: Scope, app: Services): GithubDeployRole {
  const { repository, environment, oidcProviderArn } = config.pipeline;
  const clusterName = `epicenter-${config.environment}`;
  const services = ["api", "worker", "admin"] as const;
  const roles = (["api", "worker", "admin", "cron"] as const).flatMap((each) => [
    [`${each}-task`, app[each].taskRoleArn] as const,
    [`${each}-execution`, app[each].executionRoleArn] as const,
  ]);
  return new GithubDeployRole(`${name}-deploy`, {
    repository,
    environments: [environment],
    ...(oidcProviderArn !== undefined && { providerArn: oidcProviderArn }),
    grants: {
      ecsServices: Object.fromEntries(
        services.map((each) => [each, { clusterName, serviceName: each }]),
      ),
      passRoleArns: Object.fromEntries(roles),
    },
    tags,
  });
}
