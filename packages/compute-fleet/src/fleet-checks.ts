import { assertArgs, type Check, check, matches, oneOf, within } from "@plinth/core";
import type * as pulumi from "@pulumi/pulumi";
import { capacityChecks } from "./capacity-checks";
import { CpuCredits } from "./choices";
import {
  agentChecks,
  alarmChecks,
  egressChecks,
  roleChecks,
  userDataChecks,
} from "./common-checks";
import { type ComputeFleetArgs, fleetInstanceDefaults } from "./fleet-args";
import { type ImageSettings, imageChecks } from "./image";
import { typeCheck } from "./instance-type";
import { lifecycleChecks } from "./lifecycle-checks";
import { pathPattern } from "./patterns";
import { scalingChecks } from "./scaling-checks";
import { targetChecks } from "./target-checks";

interface InstanceSettings extends ImageSettings {
  type: string;
  rootVolumeGiB: number;
  rootDeviceName: string;
  cpuCredits: CpuCredits;
}

/** What fleet and workstation refuse alike of type, image and root disk. */
export function instanceChecks(a: InstanceSettings): Check {
  return [
    typeCheck("instance.type", a.type, a.architecture),
    imageChecks(a),
    within("instance.rootVolumeGiB", a.rootVolumeGiB, [8, 16_384], "GiB", "gp3's limits"),
    matches("instance.rootDeviceName", a.rootDeviceName, ...pathPattern),
    oneOf("instance.cpuCredits", a.cpuCredits, Object.values(CpuCredits), "EC2 knows no others"),
  ];
}

/** Refuses arguments with which no fleet could run. */
export function checkFleet(self: pulumi.Resource, name: string, a: ComputeFleetArgs): void {
  const instance = { ...fleetInstanceDefaults, ...a.instance };
  const { subnetIds } = a.network;
  assertArgs(self, name, [
    check(
      !Array.isArray(subnetIds) || subnetIds.length > 0,
      "network.subnetIds",
      [],
      "one or more",
      "Name a subnet for each zone",
    ),
    egressChecks(a.network.egress),
    instanceChecks(instance),
    capacityChecks(a.capacity ?? {}, instance),
    scalingChecks(a.scaling ?? {}, a.loadBalancer !== undefined),
    targetChecks(a.loadBalancer, a.port),
    userDataChecks(a.userData),
    roleChecks(a.role ?? {}),
    agentChecks(a.agent),
    lifecycleChecks(a.lifecycle ?? {}, instance.imageId !== undefined),
    alarmChecks(a.alarms),
  ]);
}
