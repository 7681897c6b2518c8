import type { Control } from "../../core/control";
import { ecsCircuitBreaker } from "./circuit-breaker";
import { ecsContainerInsights } from "./container-insights";
import { ecsContainersLog } from "./containers-log";
import { ecsExecLogged } from "./exec-logged";
import { ecsExecOff } from "./exec-off";
import { ecsImagesByDigest } from "./images-by-digest";
import { ecsNamespacesOwn } from "./namespaces-own";
import { ecsNoPlainSecrets } from "./no-plain-secrets";
import { ecsNoPublicIp } from "./no-public-ip";
import { ecsNotPrivileged } from "./not-privileged";
import { ecsPlatformCurrent } from "./platform-current";
import { ecsReadOnlyRoot } from "./read-only-root";
import { ecsRolesDiffer } from "./roles-differ";
import { ecsScratchCustomerKey } from "./scratch-customer-key";
import { ecsVolumesTls } from "./volumes-tls";

export const ecs: readonly Control[] = [
  ecsNotPrivileged,
  ecsReadOnlyRoot,
  ecsContainersLog,
  ecsNoPlainSecrets,
  ecsNoPublicIp,
  ecsContainerInsights,
  ecsExecLogged,
  ecsPlatformCurrent,
  ecsNamespacesOwn,
  ecsRolesDiffer,
  ecsVolumesTls,
  ecsImagesByDigest,
  ecsExecOff,
  ecsCircuitBreaker,
  ecsScratchCustomerKey,
];
