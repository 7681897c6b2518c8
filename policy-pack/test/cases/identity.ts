import { unknown } from "../support";
import { anyone, type Case, choice, document, given, notFlag, notOff, someone } from "./make";

const role = "iam/role:Role";
const passwords = "iam/accountPasswordPolicy:AccountPasswordPolicy";
const key = "kms/key:Key";
const secret = "secretsmanager/secret:Secret";
const any = (policy: string, type: string): Case => ({
  policy,
  type,
  good: [],
  bad: [["any", {}]],
});
const github = (sub?: string) => ({
  Effect: "Allow",
  Principal: { Federated: "arn:aws:iam::1:oidc-provider/token.actions.githubusercontent.com" },
  Action: "sts:AssumeRoleWithWebIdentity",
  ...(sub === undefined
    ? {}
    : { Condition: { StringLike: { "token.actions.githubusercontent.com:sub": sub } } }),
});
const service = {
  Effect: "Allow",
  Principal: { Service: "ecs-tasks.amazonaws.com" },
  Action: "sts:AssumeRole",
};
const strong = {
  minimumPasswordLength: 14,
  passwordReusePrevention: 24,
  maxPasswordAge: 90,
  requireLowercaseCharacters: true,
  requireUppercaseCharacters: true,
  requireNumbers: true,
  requireSymbols: true,
};
const decrypts = {
  Effect: "Allow",
  Action: "kms:Decrypt",
  Resource: "arn:aws:kms:eu-west-1:1:key/1",
};

/** Inputs of roles, users, keys and secrets, and of types that were renamed. */
export const identity: Case[] = [
  {
    policy: "iam-own-policies",
    type: "iam/rolePolicyAttachment:RolePolicyAttachment",
    good: [{ policyArn: "arn:aws:iam::111122223333:policy/own" }],
    bad: [["of AWS", { policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess" }]],
    unknownIs: "safe",
    unknownProps: { policyArn: unknown },
  },
  ...["iam/rolePolicy:RolePolicy", "iam/userPolicy:UserPolicy", "iam/groupPolicy:GroupPolicy"].map(
    (type) => any("iam-no-inline", type),
  ),
  {
    policy: "iam-no-inline",
    type: role,
    good: [{}],
    bad: [["inline", { inlinePolicies: [{}] }]],
  },
  ...["iam/userPolicy:UserPolicy", "iam/userPolicyAttachment:UserPolicyAttachment"].map((type) =>
    any("iam-not-to-users", type),
  ),
  {
    policy: "iam-not-to-users",
    type: "iam/policyAttachment:PolicyAttachment",
    good: [{ roles: ["a"] }],
    bad: [["users", { users: ["a"] }]],
  },
  ...["iam/user:User", "iam/userLoginProfile:UserLoginProfile"].map((type) =>
    any("iam-no-users", type),
  ),
  any("iam-no-access-keys", "iam/accessKey:AccessKey"),
  document(
    "iam-deputies-bound",
    role,
    "assumeRolePolicy",
    { ...service, Condition: { StringEquals: { "aws:SourceAccount": "1" } } },
    [service],
  ),
  document(
    "iam-github-pinned",
    role,
    "assumeRolePolicy",
    github("repo:acme/shop:ref:refs/heads/main"),
    [github(), github("repo:acme/shop:*"), github("repo:acme/*:ref:refs/heads/main"), github("*")],
  ),
  {
    policy: "iam-passwords",
    type: passwords,
    good: [strong],
    bad: [
      ...Object.keys(strong).map((each): [string, object] => [
        `${each} unset`,
        { ...strong, [each]: undefined },
      ]),
      ["13 characters", { ...strong, minimumPasswordLength: 13 }],
      ["91 days", { ...strong, maxPasswordAge: 91 }],
    ],
    unknownIs: "a violation",
    unknownProps: { ...strong, minimumPasswordLength: unknown },
  },
  ...[
    "iam/rolePolicy:RolePolicy",
    "iam/policy:Policy",
    "iam/userPolicy:UserPolicy",
    "iam/groupPolicy:GroupPolicy",
  ].map((type) =>
    document("iam-no-decrypt-everything", type, "policy", decrypts, [
      { ...decrypts, Resource: "*" },
      { ...decrypts, Action: ["kms:ReEncrypt*"], Resource: "arn:aws:kms:eu-west-1:1:key/*" },
      { ...decrypts, Action: "kms:*", Resource: ["*"] },
      { Effect: "Allow", NotAction: "iam:*", Resource: "*" },
    ]),
  ),
  given("iam-bounded", role, "permissionsBoundary"),
  choice("iam-bounded", role, "maxSessionDuration", [undefined, 3600, 43_200], [43_201, 86_400], {
    permissionsBoundary: unknown,
  }),
  choice("kms-deletion-slow", key, "deletionWindowInDays", [undefined, 14, 30], [7]),
  notOff("kms-deletion-slow", key, "isEnabled"),
  notFlag("kms-lockout-check", key, "bypassPolicyLockoutSafetyCheck"),
  given("kms-described", key, "description"),
  choice(
    "sec-rotated-quarterly",
    "secretsmanager/secretRotation:SecretRotation",
    "rotationRules.automaticallyAfterDays",
    [30, 90],
    [undefined, 91],
  ),
  ...[secret, "secretsmanager/secretPolicy:SecretPolicy"].map((type) =>
    document("sec-policy-not-public", type, "policy", someone, anyone),
  ),
  notOff("sec-policy-not-public", "secretsmanager/secretPolicy:SecretPolicy", "blockPublicPolicy"),
  given("sec-described", secret, "description"),
  any("x-no-old-types", "s3/bucketV2:BucketV2"),
  any("x-no-old-types", "alb/listener:Listener"),
];
