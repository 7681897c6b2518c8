import {
  arn,
  assertArgs,
  autoNamed,
  check,
  managedPolicyArn,
  named,
  type Place,
  placeOf,
  policyDocument,
  type PolicyStatement,
  within,
} from "@plinth/core";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { type GithubDeployRoleArgs, githubDefaults, type PreviewStateConfig } from "./github-args";
import { audience, checkSubjects, githubTrust, subjectsOf, tokenHost } from "./github-trust";
import { byKey, checkGrants, deployStatements, passStatements, pushStatements } from "./grants";

const longestRoleName = 64;
const bucketName = /[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/;

type Resolved = GithubDeployRoleArgs & typeof githubDefaults.GithubDeployRoleArgs;

/**
 * A role that jobs of one GitHub repository take with no stored key: of named branches, named
 * environments, or, to look only, of pull requests. It pushes to named repositories and deploys
 * named ECS services. It reads no secret. It costs nothing.
 */
export class GithubDeployRole extends pulumi.ComponentResource {
  /** ARN of the role, for `role-to-assume`. */
  readonly roleArn: pulumi.Output<string>;
  /** ARN of the provider, given or made. */
  readonly providerArn: pulumi.Output<string>;
  /** Subjects of the tokens that may take the role. */
  readonly subjects: pulumi.Output<string[]>;

  constructor(name: string, args: GithubDeployRoleArgs, opts?: pulumi.ComponentResourceOptions) {
    super("delivery-pipeline:index:GithubDeployRole", name, args, opts);
    const a = { ...githubDefaults.GithubDeployRoleArgs, ...args };
    checkArgs(this, name, a);
    const { tags } = a;
    const child = { parent: this };
    const place = placeOf(this, a.region);
    const provider = providerOf(name, a, place, child);
    const subjects = subjectsOf(a);
    const role = new aws.iam.Role(
      autoNamed(name, longestRoleName),
      {
        description: `GitHub Actions of ${a.repository.replace(/@\d+/g, "")}`,
        assumeRolePolicy: githubTrust(provider.trusted, subjects),
        maxSessionDuration: a.maxSessionSeconds,
        ...(a.permissionsBoundaryArn !== undefined && {
          permissionsBoundary: a.permissionsBoundaryArn,
        }),
        tags: named(name, tags),
      },
      { ...child, dependsOn: provider.made },
    );
    if (a.readOnly) {
      const policyArn = managedPolicyArn(place, "SecurityAudit");
      new aws.iam.RolePolicyAttachment(name, { role: role.name, policyArn }, child);
    }
    const statements = statementsOf(place, a);
    if (statements.length > 0) {
      new aws.iam.RolePolicy(name, { role: role.name, policy: policyDocument(statements) }, child);
    }
    this.roleArn = role.arn;
    this.providerArn = provider.providerArn;
    this.subjects = pulumi.output(subjects);
    this.registerOutputs({
      roleArn: this.roleArn,
      providerArn: this.providerArn,
      subjects: this.subjects,
    });
  }
}

function checkArgs(self: pulumi.Resource, name: string, a: Resolved): void {
  const { grants, previewState } = a;
  const given = Object.values(grants ?? {}).some(
    (each) => each !== undefined && Object.keys(each as object).length > 0,
  );
  assertArgs(self, name, [
    checkSubjects(a),
    within(
      "maxSessionSeconds",
      a.maxSessionSeconds,
      [3600, 43_200],
      "seconds",
      "IAM takes an hour to twelve",
    ),
    checkGrants("grants", grants),
    check(
      !a.readOnly || !given,
      "grants",
      grants,
      "nothing beside `readOnly`",
      "A role that looks changes nothing: make another that deploys",
    ),
    check(
      a.readOnly || given,
      "grants",
      grants,
      "one grant or more, or `readOnly`",
      "Say what the role may do",
    ),
    check(
      a.readOnly || previewState === undefined,
      "previewState",
      previewState,
      "nothing without `readOnly`",
      "Set `readOnly`",
    ),
    check(
      previewState === undefined ||
        bucketName.exec(previewState.bucketName)?.[0] === previewState.bucketName,
      "previewState.bucketName",
      previewState?.bucketName,
      "the name of one bucket",
      "Write the name, not the ARN, and no wildcard",
    ),
  ]);
}

interface TrustedProvider {
  providerArn: pulumi.Output<string>;
  /** Known before the provider is made, so that the trust can be read at preview. */
  trusted: pulumi.Input<string>;
  made: pulumi.Resource[];
}

/** IAM knows GitHub's certificate authority itself: thumbprints would only go stale. */
function providerOf(
  name: string,
  { providerArn, tags, protect }: Resolved,
  place: Place,
  child: pulumi.CustomResourceOptions,
): TrustedProvider {
  if (providerArn !== undefined) {
    return { providerArn: pulumi.output(providerArn), trusted: providerArn, made: [] };
  }
  const made = new aws.iam.OpenIdConnectProvider(
    name,
    { url: `https://${tokenHost}`, clientIdLists: [audience], tags: named(name, tags) },
    { ...child, protect },
  );
  const { accountId } = place;
  const resource = `oidc-provider/${tokenHost}`;
  const trusted = arn(place, { service: "iam", accountId, resource });
  return { providerArn: made.arn, trusted, made: [made] };
}

function statementsOf(place: Place, a: Resolved): PolicyStatement[] {
  const { grants = {}, previewState } = a;
  return [
    ...pushStatements(place, grants.pushRepositories),
    ...deployStatements(place, byKey(grants.ecsServices)),
    ...passStatements(grants.passRoleArns),
    ...(previewState ? stateStatements(place, previewState) : []),
  ];
}

/** Pulumi takes no lock for a preview: reading is enough. */
function stateStatements(place: Place, state: PreviewStateConfig): PolicyStatement[] {
  const bucket = arn(place, { service: "s3", resource: state.bucketName });
  const read = {
    sid: "ReadState",
    actions: ["s3:GetObject", "s3:ListBucket"],
    resources: [bucket, pulumi.interpolate`${bucket}/*`],
  };
  if (state.kmsKeyArn === undefined) return [read];
  return [read, { sid: "DecryptState", actions: ["kms:Decrypt"], resources: state.kmsKeyArn }];
}
