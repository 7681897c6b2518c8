import { deepStrictEqual } from "node:assert";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { documentedDefaults } from "@plinth/core/testing";
import { agentDefaults } from "../src/agent-args";
import { capacityDefaults, mixedInstancesDefaults, warmPoolDefaults } from "../src/capacity-args";
import { fleetAlarmsDefaults, fleetDefaults, fleetInstanceDefaults } from "../src/fleet-args";
import { hookDefaults, lifecycleDefaults, refreshDefaults } from "../src/lifecycle-args";
import { egressDefaults, ingressDefaults } from "../src/network-args";
import {
  fleetScalingDefaults,
  fleetScheduleDefaults,
  fleetStepDefaults,
} from "../src/scaling-args";
import { targetDefaults, targetHealthCheckDefaults } from "../src/target-args";
import { dataVolumeDefaults, snapshotDefaults } from "../src/volume-args";
import {
  addressDefaults,
  operatingHoursDefaults,
  workstationAlarmsDefaults,
  workstationDefaults,
  workstationInstanceDefaults,
} from "../src/workstation-defaults";

const inCode: Record<string, object> = {
  AddressConfig: addressDefaults,
  AgentConfig: agentDefaults,
  CapacityConfig: capacityDefaults,
  ComputeFleetArgs: fleetDefaults,
  DataVolumeConfig: dataVolumeDefaults,
  EgressConfig: egressDefaults,
  FleetAlarmsConfig: fleetAlarmsDefaults,
  FleetInstanceConfig: fleetInstanceDefaults,
  FleetLifecycleConfig: lifecycleDefaults,
  FleetLoadBalancerConfig: targetDefaults,
  FleetScalingConfig: fleetScalingDefaults,
  FleetScheduleConfig: fleetScheduleDefaults,
  FleetStepConfig: fleetStepDefaults,
  IngressConfig: ingressDefaults,
  InstanceRefreshConfig: refreshDefaults,
  LifecycleHookConfig: hookDefaults,
  MixedInstancesConfig: mixedInstancesDefaults,
  OperatingHoursConfig: operatingHoursDefaults,
  SnapshotConfig: snapshotDefaults,
  TargetHealthCheckConfig: targetHealthCheckDefaults,
  WarmPoolConfig: warmPoolDefaults,
  WorkstationAlarmsConfig: workstationAlarmsDefaults,
  WorkstationArgs: workstationDefaults,
  WorkstationInstanceConfig: workstationInstanceDefaults,
};

describe("The defaults of compute-fleet", () => {
  it("are documented as they are in the code", () => {
    const source = join(__dirname, "../src");
    const files = readdirSync(source).filter((file) => file.endsWith("-args.ts"));
    const documented = files.map((file) => documentedDefaults(join(source, file)));
    const code = Object.entries(inCode).flatMap(([owner, defaults]) =>
      Object.entries(defaults).map(([name, value]) => [
        `${owner}.${name}`,
        JSON.stringify(value).replaceAll(",", ", "),
      ]),
    );
    deepStrictEqual(Object.assign({}, ...documented), Object.fromEntries(code));
  });
});
