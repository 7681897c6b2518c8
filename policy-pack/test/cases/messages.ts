import { unknown } from "../support";
import { anyone, type Case, choice, document, flag, given, notOff, someone } from "./make";

const queue = "sqs/queue:Queue";
const target = "cloudwatch/eventTarget:EventTarget";
const plan = "backup/plan:Plan";
const repository = "ecr/repository:Repository";
const rules = (...each: object[]) => ({ rules: each });
const schedule = "cron(0 5 * * ? *)";

/** Inputs of queues, topics, buses, backups, mail and images. */
export const messages: Case[] = [
  given("sqs-encrypted", queue, "kmsMasterKeyId"),
  flag("sqs-encrypted", queue, "sqsManagedSseEnabled"),
  given("sqs-customer-key", queue, "kmsMasterKeyId"),
  {
    policy: "sqs-customer-key",
    type: queue,
    good: [{ kmsMasterKeyId: "alias/orders" }],
    bad: [["a key of AWS", { kmsMasterKeyId: "alias/aws/sqs" }]],
  },
  ...[queue, "sqs/queuePolicy:QueuePolicy"].map((type) =>
    document("sqs-policy-not-public", type, "policy", someone, [
      ...anyone,
      { ...someone, Action: "sqs:*" },
      { ...someone, Action: undefined, NotAction: "sqs:SendMessage" },
    ]),
  ),
  {
    ...given("sns-dead-letters", "sns/topicSubscription:TopicSubscription", "redrivePolicy", {
      protocol: "https",
    }),
    good: [{ protocol: "https", redrivePolicy: "{}" }, { protocol: "email" }],
  },
  document(
    "evb-bus-not-public",
    "cloudwatch/eventBusPolicy:EventBusPolicy",
    "policy",
    someone,
    anyone,
  ),
  {
    ...choice(
      "evb-bus-not-public",
      "cloudwatch/eventPermission:EventPermission",
      "principal",
      ["111122223333"],
      ["*"],
    ),
    good: [
      { principal: "111122223333" },
      { principal: "*", condition: { key: "aws:PrincipalOrgID" } },
    ],
  },
  given("evb-dead-letters", target, "deadLetterConfig"),
  choice(
    "evb-endpoint-replicates",
    "cloudwatch/eventEndpoint:EventEndpoint",
    "replicationConfig.state",
    [undefined, "ENABLED"],
    ["DISABLED"],
  ),
  document(
    "evb-endpoint-replicates",
    "schemas/registryPolicy:RegistryPolicy",
    "policy",
    someone,
    anyone,
  ),
  given("evb-bus-customer-key", "cloudwatch/eventBus:EventBus", "kmsKeyIdentifier"),
  {
    policy: "bkp-retention",
    type: plan,
    good: [
      rules({ schedule, lifecycle: { deleteAfter: 30 } }),
      rules({ schedule }),
      rules(
        { schedule, lifecycle: { deleteAfter: 7 } },
        { schedule, lifecycle: { deleteAfter: 35 } },
      ),
    ],
    bad: [
      ["no rule", {}],
      ["no schedule", rules({ lifecycle: { deleteAfter: 35 } })],
      ["29 days", rules({ schedule, lifecycle: { deleteAfter: 29 } })],
    ],
    unknownIs: "a violation",
    unknownProps: rules({ schedule, lifecycle: { deleteAfter: unknown } }),
  },
  {
    policy: "bkp-copied-elsewhere",
    type: plan,
    good: [rules({ copyActions: [] }, { copyActions: [{ destinationVaultArn: unknown }] })],
    bad: [
      ["no rule", {}],
      ["no copy", rules({ copyActions: [] })],
      ["unset", rules({ schedule })],
    ],
    unknownIs: "a violation",
    unknownProps: { rules: unknown },
  },
  choice(
    "ecr-immutable",
    repository,
    "imageTagMutability",
    ["IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"],
    [undefined, "MUTABLE"],
  ),
  {
    policy: "ecr-customer-key",
    type: repository,
    good: [{ encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: unknown }] }],
    bad: [
      ["unset", {}],
      ["AES256", { encryptionConfigurations: [{ encryptionType: "AES256", kmsKey: "k" }] }],
      ["no key", { encryptionConfigurations: [{ encryptionType: "KMS" }] }],
    ],
    unknownIs: "a violation",
    unknownProps: { encryptionConfigurations: unknown },
  },
  document(
    "ecr-policy-not-public",
    "ecr/repositoryPolicy:RepositoryPolicy",
    "policy",
    someone,
    anyone,
  ),
  choice(
    "ses-tls",
    "sesv2/configurationSet:ConfigurationSet",
    "deliveryOptions.tlsPolicy",
    ["REQUIRE"],
    [undefined, "OPTIONAL"],
  ),
  choice(
    "ses-tls",
    "ses/configurationSet:ConfigurationSet",
    "deliveryOptions.tlsPolicy",
    ["Require"],
    [undefined, "Optional"],
  ),
  ...["ses/identityPolicy:IdentityPolicy", "sesv2/emailIdentityPolicy:EmailIdentityPolicy"].map(
    (type) => document("ses-identity-not-public", type, "policy", someone, anyone),
  ),
  choice(
    "acm-transparency",
    "acm/certificate:Certificate",
    "options.certificateTransparencyLoggingPreference",
    [undefined, "ENABLED"],
    ["DISABLED"],
  ),
  choice(
    "acm-strong-key",
    "acm/certificate:Certificate",
    "keyAlgorithm",
    [undefined, "RSA_2048", "EC_prime256v1"],
    ["RSA_1024"],
  ),
  choice(
    "acm-no-wildcard",
    "acm/certificate:Certificate",
    "domainName",
    ["api.example.com"],
    ["*.example.com"],
  ),
  choice(
    "acm-no-wildcard",
    "acm/certificate:Certificate",
    "subjectAlternativeNames",
    [[], ["a.example.com"]],
    [["a.example.com", "*.example.com"]],
  ),
  ...["transferLock", "adminPrivacy", "registrantPrivacy", "techPrivacy"].map((key) =>
    notOff("r53-domain-locked", "route53domains/registeredDomain:RegisteredDomain", key),
  ),
];
