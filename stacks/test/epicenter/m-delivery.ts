import { has } from "../requirements/expect";
import { from, like, type Requirement } from "../requirements/model";
import { both, n, page, prod, staging, workflow } from "./shorthand";

const images = ["api", "worker", "admin", "cron"];
const onMain = "if: github.event_name == 'push' && github.ref == 'refs/heads/main'";

/** M. CI/CD: the workflow's own tests are in packages/delivery-pipeline/test. */
export const delivery: Requirement[] = [
  {
    id: "P-139",
    says: "runs the workflow Deploy on pushes to main and on pull requests against it",
    documented: [
      ...workflow(
        "name: Deploy on: push: branches: [main] pull_request: branches: [main]",
        "copy to .github/workflows/deploy.yml of the application",
      ),
    ],
  },
  {
    id: "P-140",
    says: "checks out, sets Node up, installs, tests and audits",
    documented: workflow("- run: npm ci - run: npm test - run: npm audit"),
    departs:
      "The record's job sets no Node up and installs nothing, and fails as written: both steps are added. No setting follows the letter.",
  },
  {
    id: "P-141",
    says: "builds each image once, on main, and pushes it under the commit",
    documented: workflow(
      "TAG: ${{ github.sha }}",
      'image="$REGISTRY/$repository:$TAG"',
      'docker build --target "$UNIT" --tag "$image" . docker push "$image"',
      `build: needs: test ${onMain}`,
    ),
    present: both((n, at) => [
      {
        ...has(at, "ecr/Repository", `${n}-api`, {
          name: `${n}-api`,
          imageTagMutability: "IMMUTABLE",
          imageScanningConfiguration: { scanOnPush: true },
        }),
        protect: true,
      },
    ]),
    departs:
      "The record builds an image under one name and pushes another: it is tagged as it is pushed, and pull requests push nothing. No setting follows the letter.",
  },
  {
    id: "P-142",
    says: "deploys to epicenter-staging after the build, on main, in the environment staging",
    documented: workflow(
      `deploy-staging: needs: build ${onMain}`,
      "environment: staging",
      "CLUSTER: epicenter-staging",
    ),
    present: [
      has(staging, "iam/Role", "epicenter-staging-deploy", {
        assumeRolePolicy: like(/:sub":\["repo:epicenter\/epicenter:environment:staging"\]/),
      }),
    ],
  },
  {
    id: "P-143",
    says: "deploys to epicenter-production after staging, in the environment production",
    documented: workflow(
      `deploy-production: needs: [build, deploy-staging] ${onMain}`,
      "environment: production",
      "CLUSTER: epicenter-production",
    ),
    present: [
      has(prod, "iam/Role", `${n}-deploy`, {
        assumeRolePolicy: like(/:sub":\["repo:epicenter\/epicenter:environment:production"\]/),
      }),
    ],
  },
  {
    id: "P-144",
    says: "registers a revision with the image's digest, and waits until the service runs it",
    documented: workflow(
      ".image = $image",
      "@$DIGEST",
      'aws ecs update-service --cluster "$CLUSTER" --service "$UNIT" \\ --task-definition "$REVISION"',
      'aws ecs wait services-stable --cluster "$CLUSTER" --services "$UNIT"',
    ),
    departs:
      "A forced deployment starts the old revision with the old image: a new revision is registered. No setting follows the letter.",
  },
  {
    id: "P-145",
    says: "lets GitHub's jobs of one repository and environment take a role, with no stored key",
    present: both((n, at) => [
      has(at, "iam/OpenIdConnectProvider", `${n}-deploy`, {
        url: "https://token.actions.githubusercontent.com",
        clientIdLists: ["sts.amazonaws.com"],
      }),
      has(at, "iam/Role", `${n}-build`, { assumeRolePolicy: from(`${n}-deploy`) }),
      has(at, "iam/Role", `${n}-deploy`, {
        assumeRolePolicy: like(/repo:epicenter\/epicenter:environment:(production|staging)"/),
      }),
      has(at, "iam/RolePolicy", `${n}-deploy`, {
        role: from(`${n}-deploy`),
        policy: from(`${n}-api-service-task`),
      }),
    ]),
    documented: workflow("role-to-assume: ${{ vars.AWS_DEPLOY_ROLE_ARN }}"),
  },
  {
    id: "P-146",
    says: "has a repository for each of the four images, keeps 100 releases, and copies them to us-west-2",
    present: [
      ...both((n, at) =>
        images.flatMap((each) => [
          has(at, "ecr/Repository", `${n}-${each}`, {
            name: `${n}-${each}`,
            encryptionConfigurations: from(`${n}-images`),
          }),
          has(at, "ecr/LifecyclePolicy", `${n}-${each}`, { policy: like(/"countNumber":100/) }),
        ]),
      ),
      has(prod, "ecr/ReplicationConfiguration", `${n}-images`, {
        replicationConfiguration: {
          rules: [
            {
              destinations: [{ region: "us-west-2" }],
              repositoryFilters: [{ filter: "epicenter-", filterType: "PREFIX_MATCH" }],
            },
          ],
        },
      }),
    ],
    documented: workflow("unit: [api, worker, admin, cron]"),
  },
  {
    id: "P-147",
    says: "asks a person before production",
    documented: [
      ...workflow("required reviewers of `production`: without them nobody is asked"),
      ...page("required reviewers for the environment `production`"),
    ],
    outside: "Reviewers are a setting of the GitHub environment, which people make.",
  },
  {
    id: "P-148",
    says: "writes the infrastructure in Pulumi: stacks of staging and production, components, a shared state",
    present: [
      has(prod, "ecs/Cluster", `${n}-cluster`, { name: "epicenter-production" }),
      has(staging, "ecs/Cluster", "epicenter-staging-cluster", { name: "epicenter-staging" }),
    ],
    documented: page(
      "Network, containers, database, cache, buckets and monitoring, the record's six modules, are packages of Plinth",
    ),
    departs: "Pulumi takes the place of Terraform, by mandate. No setting follows the letter.",
  },
];
