import { type Props, read, textOf } from "../../core/value";

/** True for an application load balancer, which is AWS's default. */
export function isApplication({ props }: { props: Props }): boolean {
  return (textOf(read(props, "loadBalancerType")) ?? "application") === "application";
}
