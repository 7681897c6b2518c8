import { has, hasNot } from "../requirements/expect";
import { from, like, type Requirement } from "../requirements/model";
import { both, egress, ingress, n, page, prod } from "./shorthand";

const generated = ["jwt", "session", "field-encryption", "webhooks"];
const given = [
  "media-signing-key",
  "datadog",
  "sentry",
  "pagerduty",
  "payments",
  "sms",
  "push",
  "oauth",
  "maps",
  "analytics",
  "search",
  "video",
  "status-page",
];
const copied = ["postgres", "database", ...generated, ...given];
const twenty = ["redis-app", ...copied];
const keys = [
  "rds",
  "redis",
  "medical-documents",
  "user-uploads",
  "backups",
  "messages",
  "secrets",
  "images",
  "logs",
];

/** L. Mail, secrets, keys, bastion. */
export const access: Requirement[] = [
  {
    id: "P-134",
    says: "sends mail by SES from the system's own domain, signed, over TLS",
    present: both((n, at) => [
      has(at, "sesv2/EmailIdentity", `${n}-mail`, {
        emailIdentity: n === "epicenter" ? "epicenter.example" : "staging.epicenter.example",
        configurationSetName: from(`${n}-mail`),
        dkimSigningAttributes: { nextSigningKeyLength: "RSA_2048_BIT" },
      }),
      has(at, "sesv2/ConfigurationSet", `${n}-mail`, {
        deliveryOptions: { tlsPolicy: "REQUIRE" },
        reputationOptions: { reputationMetricsEnabled: true },
      }),
      ...[1, 2, 3].map((each) =>
        has(at, "route53/Record", `${n}-mail-dkim-${each}`, {
          type: "CNAME",
          records: from(`${n}-mail`),
        }),
      ),
    ]),
    documented: page("Ask AWS to take the account out of SES's sandbox"),
  },
  {
    id: "P-135",
    says: "keeps 20 secrets, under a key of their own",
    present: both((n, at) =>
      twenty.map((each) => ({
        ...has(at, "secretsmanager/Secret", `${n}-${each}`, {
          kmsKeyId: from(each === "redis-app" ? `${n}-redis` : `${n}-secrets`),
          recoveryWindowInDays: 30,
        }),
        protect: true as const,
      })),
    ),
    documented: page("The record counts 20 secrets and lists none"),
  },
  {
    id: "P-136",
    says: "has a key for each class of data, renewed every year",
    present: keys.flatMap((each) =>
      both((n, at) => [
        {
          ...has(at, "kms/Key", `${n}-${each}`, {
            enableKeyRotation: true,
            deletionWindowInDays: 30,
          }),
          protect: true as const,
        },
        has(at, "kms/Alias", `${n}-${each}`, {
          name: `alias/${n}-${each}`,
          targetKeyId: from(`${n}-${each}`),
        }),
      ]),
    ),
  },
  {
    id: "P-137",
    says: "has a bastion that nothing reaches but Session Manager",
    present: both((n, at) => [
      has(at, "ec2/Instance", `${n}-bastion`, {
        subnetId: from(`${n}-app-a`),
        launchTemplate: from(`${n}-bastion`),
      }),
      has(at, "ec2/LaunchTemplate", `${n}-bastion`, {
        instanceType: "t4g.nano",
        iamInstanceProfile: from(`${n}-bastion`),
        metadataOptions: { httpTokens: "required" },
      }),
      has(at, "iam/InstanceProfile", `${n}-bastion`, { role: from(`${n}-bastion`) }),
      has(at, "iam/RolePolicyAttachment", `${n}-bastion-ssm`, {
        policyArn: like(/AmazonSSMManagedInstanceCore$/),
      }),
      has(at, egress, `${n}-bastion-https`, { fromPort: 443, toPort: 443 }),
    ]),
    absent: ["22-from-internet", "ssh"].map((each) =>
      hasNot(prod, ingress, `${n}-bastion-${each}`),
    ),
  },
  {
    id: "P-138",
    says: "copies secrets to us-west-2 under the key's replica there",
    present: copied.flatMap((each) => [
      has(prod, "secretsmanager/Secret", `${n}-${each}`, {
        replicas: [{ region: "us-west-2" }],
      }),
      has(prod, "secretsmanager/Secret", `${n}-${each}`, {
        replicas: from(`${n}-secrets-us-west-2`),
      }),
    ]),
    documented: page("Secrets are renewed by hand"),
  },
];
