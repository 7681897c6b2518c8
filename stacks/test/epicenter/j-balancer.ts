import { has } from "../requirements/expect";
import { from, type Requirement } from "../requirements/model";
import { n, prod } from "./shorthand";

const balancer = "lb/LoadBalancer";
const targets = "lb/TargetGroup";
/** Target groups have short names with a hash of the long one. */
const apiTargets = `${n}-api-ser-58ef04`;

/** J. Load balancer. */
export const loadBalancer: Requirement[] = [
  {
    id: "P-118",
    says: "has the internet-facing application load balancer epicenter-api",
    present: [
      has(prod, balancer, `${n}-api`, {
        name: "epicenter-api",
        internal: false,
        loadBalancerType: "application",
        subnets: from(`${n}-public-b`),
      }),
    ],
  },
  {
    id: "P-119",
    says: "takes HTTPS on 443 with a certificate of ACM, and hands it to the API",
    present: [
      has(prod, "lb/Listener", `${n}-api-https`, {
        port: 443,
        protocol: "HTTPS",
        certificateArn: from(`${n}-api`),
      }),
      has(prod, "lb/ListenerRule", `${n}-api-service`, {
        listenerArn: from(`${n}-api-https`),
        actions: from(apiTargets),
        conditions: [{ pathPattern: { values: ["/*"] } }],
      }),
      has(prod, "acm/Certificate", `${n}-api`, {
        domainName: "api.epicenter.example",
        validationMethod: "DNS",
      }),
    ],
  },
  {
    id: "P-120",
    says: "sends HTTP on 80 to HTTPS",
    present: [
      has(prod, "lb/Listener", `${n}-api-http`, {
        port: 80,
        protocol: "HTTP",
        defaultActions: [
          {
            type: "redirect",
            redirect: { port: "443", protocol: "HTTPS", statusCode: "HTTP_301" },
          },
        ],
      }),
    ],
  },
  {
    id: "P-121",
    says: "has a target group of tasks on HTTP port 8080",
    present: [
      has(prod, targets, apiTargets, { port: 8080, protocol: "HTTP", targetType: "ip" }),
      has(prod, "ecs/Service", `${n}-api-service`, { loadBalancers: from(apiTargets) }),
    ],
  },
  {
    id: "P-122",
    says: "asks /health every 30 s, waits 5 s, and believes 2 good or 3 bad answers",
    present: [
      has(prod, targets, apiTargets, {
        healthCheck: {
          enabled: true,
          path: "/health",
          protocol: "HTTP",
          interval: 30,
          timeout: 5,
          healthyThreshold: 2,
          unhealthyThreshold: 3,
        },
      }),
    ],
  },
  {
    id: "P-123",
    says: "logs requests to the bucket of logs",
    present: [
      has(prod, balancer, `${n}-api`, { accessLogs: { enabled: true, prefix: "api" } }),
      has(prod, balancer, `${n}-api`, { accessLogs: from(`${n}-logs`) }),
    ],
  },
  {
    id: "P-124",
    says: "takes TLS 1.2 and 1.3, cannot be deleted by mistake, and lets a leaving task finish for 30 s",
    present: [
      {
        ...has(prod, balancer, `${n}-api`, {
          enableDeletionProtection: true,
          dropInvalidHeaderFields: true,
        }),
        protect: true,
      },
      has(prod, "lb/Listener", `${n}-api-https`, {
        sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      }),
      has(prod, targets, apiTargets, { deregistrationDelay: 30 }),
    ],
  },
  {
    id: "P-125",
    says: "answers at names of a zone that the configuration gives, with certificates proven there",
    present: [
      has(prod, "route53/Record", `${n}-web-epicenter.example-a`, {
        name: "epicenter.example",
        type: "A",
        zoneId: "Z0123456789EXAMPLE",
        aliases: from(`${n}-web`),
      }),
      has(prod, "route53/Record", `${n}-media-media.epicenter.example-a`, {
        name: "media.epicenter.example",
        aliases: from(`${n}-media`),
      }),
      has(prod, "route53/Record", `${n}-api`, {
        name: "api.epicenter.example",
        aliases: from(`${n}-api`),
      }),
      ...["api", "web", "media"].map((each) =>
        has(prod, "acm/CertificateValidation", `${n}-${each}`, {
          certificateArn: from(`${n}-${each}`),
        }),
      ),
    ],
  },
];
