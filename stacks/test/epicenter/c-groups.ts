import { has, hasNot } from "../requirements/expect";
import { from, type Requirement } from "../requirements/model";
import { anywhere, both, egress, ingress, n, page, prod, staging } from "./shorthand";

const postgres = { fromPort: 5432, toPort: 5432, ipProtocol: "tcp" };
const redis = { fromPort: 6379, toPort: 6379, ipProtocol: "tcp" };
const helpers = ["worker", "admin", "cron"];

/** The rule that lets a group in to the database or the cache, by its own group and no block. */
function into(n: string, at: string[], who: string, where: "database" | "cache") {
  return has(at, ingress, `${n}-${who}-into-${where}`, {
    ...(where === "database" ? postgres : redis),
    securityGroupId: from(`${n}-${where === "database" ? "postgres" : "redis"}`),
    referencedSecurityGroupId: from(`${n}-${who}`),
  });
}

function fromInternet(id: string, port: number, says: string): Requirement {
  return {
    id,
    says,
    present: both((n, at) => [
      has(at, ingress, `${n}-api-${port}-from-internet`, {
        cidrIpv4: anywhere,
        fromPort: port,
        toPort: port,
        ipProtocol: "tcp",
        securityGroupId: from(`${n}-api`),
      }),
    ]),
  };
}

function outTo(id: string, where: "database" | "cache", group: string): Requirement {
  const rule = where === "database" ? postgres : redis;
  return {
    id,
    says: `lets the API out to the ${where} on ${rule.fromPort}`,
    present: both((n, at) => [
      has(at, egress, `${n}-api-service-to-${where}`, {
        ...rule,
        securityGroupId: from(`${n}-api-service`),
        referencedSecurityGroupId: from(`${n}-${group}`),
      }),
    ]),
  };
}

function onlyFromApi(id: string, where: "database" | "cache"): Requirement {
  return {
    id,
    says: `lets the API in to the ${where}, and no address`,
    present: both((n, at) => [into(n, at, "api-service", where)]),
    absent: [
      hasNot(prod, ingress, `${n}-api-service-into-${where}`, "cidrIpv4"),
      hasNot(staging, ingress, `epicenter-staging-api-service-into-${where}`, "cidrIpv4"),
    ],
  };
}

/** C. Security groups. */
export const groups: Requirement[] = [
  fromInternet("P-026", 443, "lets the internet in to the load balancer on 443"),
  {
    ...fromInternet("P-027", 80, "lets the internet in on 80, to be sent to 443"),
    documented: page("`epicenter:edge.cloudFrontOnly: true` admits CloudFront alone"),
  },
  {
    id: "P-028",
    says: "lets only the load balancer in to the API, on 8080",
    present: both((n, at) => [
      has(at, ingress, `${n}-api-service-from-load-balancer`, {
        fromPort: 8080,
        toPort: 8080,
        ipProtocol: "tcp",
        securityGroupId: from(`${n}-api-service`),
        referencedSecurityGroupId: from(`${n}-api`),
      }),
    ]),
    absent: [hasNot(prod, ingress, `${n}-api-service-from-load-balancer`, "cidrIpv4")],
  },
  {
    id: "P-029",
    says: "lets the API out to HTTPS anywhere",
    present: both((n, at) => [
      has(at, egress, `${n}-api-service-to-https`, {
        cidrIpv4: anywhere,
        fromPort: 443,
        toPort: 443,
        ipProtocol: "tcp",
        securityGroupId: from(`${n}-api-service`),
      }),
    ]),
  },
  outTo("P-030", "database", "postgres"),
  outTo("P-031", "cache", "redis"),
  onlyFromApi("P-032", "database"),
  onlyFromApi("P-033", "cache"),
  {
    id: "P-034",
    says: "gives worker, admin, cron and bastion groups of their own, and lets them in to database and cache",
    present: both((n, at) => [
      ...[...helpers, "bastion"].flatMap((each) => [
        has(at, "ec2/SecurityGroup", `${n}-${each}`, { vpcId: from(n) }),
        into(n, at, each, "database"),
        into(n, at, each, "cache"),
      ]),
    ]),
    departs:
      "The record admits the API alone, and its other services could do nothing. No setting follows the letter: a rule less is `egressOf` in service-network.ts.",
  },
  {
    id: "P-035",
    says: "lets the load balancer out to the API and to admin, and nowhere else",
    present: both((n, at) =>
      ["api-service", "admin"].map((each) =>
        has(at, egress, `${n}-${each}-from-load-balancer-out`, {
          fromPort: 8080,
          toPort: 8080,
          securityGroupId: from(`${n}-api`),
          referencedSecurityGroupId: from(`${n}-${each}`),
        }),
      ),
    ),
    absent: [hasNot(prod, egress, `${n}-api-to-anywhere`)],
  },
  {
    id: "P-036",
    says: "writes rules as resources of their own, and none inside a group",
    present: both((n, at) => [
      has(at, ingress, `${n}-api-service-into-database`, {
        securityGroupId: from(`${n}-postgres`),
      }),
      has(at, egress, `${n}-api-service-to-database`, {
        securityGroupId: from(`${n}-api-service`),
      }),
    ]),
    absent: ["ingress", "egress"].flatMap((property) =>
      ["api", "api-service", "postgres", "redis"].map((each) =>
        hasNot(prod, "ec2/SecurityGroup", `${n}-${each}`, property),
      ),
    ),
  },
];
