import type { Control } from "../../core/control";
import { netDefaultGroupClosed } from "./default-group-closed";
import { netEgressScoped } from "./egress-scoped";
import { netNoInternetAllPorts } from "./no-internet-all-ports";
import { netNoInternetDataPorts } from "./no-internet-data-ports";
import { netNoInternetRdp } from "./no-internet-rdp";
import { netNoInternetSsh } from "./no-internet-ssh";
import { netRulesDescribed } from "./rules-described";
import { netRulesNotMixed } from "./rules-not-mixed";
import { netSubnetNoPublicIp } from "./subnet-no-public-ip";
import { netSubnetsSpanZones } from "./subnets-span-zones";
import { netVpcFlowLogs } from "./vpc-flow-logs";

export const net: readonly Control[] = [
  netVpcFlowLogs,
  netDefaultGroupClosed,
  netSubnetNoPublicIp,
  netNoInternetSsh,
  netNoInternetRdp,
  netNoInternetDataPorts,
  netNoInternetAllPorts,
  netEgressScoped,
  netRulesDescribed,
  netRulesNotMixed,
  netSubnetsSpanZones,
];
