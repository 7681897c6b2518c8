import type { Documented, Present } from "../requirements/model";

export const prod = ["prod"];
export const staging = ["staging"];

/** First part of every name in production. */
export const n = "epicenter";

export const anywhere = "0.0.0.0/0";
export const ingress = "vpc/SecurityGroupIngressRule";
export const egress = "vpc/SecurityGroupEgressRule";

/** The same in production and in staging, which differ in the first part of every name. */
export function both(make: (n: string, at: string[]) => Present[]): Present[] {
  return [...make(n, prod), ...make("epicenter-staging", staging)];
}

/** A sentence of the system's own page. */
export function page(holds: string): Documented[] {
  return [{ page: "docs/epicenter.md", holds }];
}

/** Lines of the application's workflow, as the package brings it. */
export function workflow(...lines: string[]): Documented[] {
  return lines.map((holds) => ({ page: "packages/delivery-pipeline/workflows/deploy.yml", holds }));
}
