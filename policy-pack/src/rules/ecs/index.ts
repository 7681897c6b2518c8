import type { Control } from "../../core/control";
import { ecsCircuitBreaker } from "./circuit-breaker";
import { ecsContainerInsights } from "./container-insights";
import { ecsContainersLog } from "./containers-log";
import { ecsExecOff } from "./exec-off";
import { ecsNoPlainSecrets } from "./no-plain-secrets";
import { ecsNoPublicIp } from "./no-public-ip";
import { ecsNotPrivileged } from "./not-privileged";
import { ecsReadOnlyRoot } from "./read-only-root";

export const ecs: readonly Control[] = [
  ecsNotPrivileged,
  ecsReadOnlyRoot,
  ecsContainersLog,
  ecsNoPlainSecrets,
  ecsNoPublicIp,
  ecsContainerInsights,
  ecsExecOff,
  ecsCircuitBreaker,
];
