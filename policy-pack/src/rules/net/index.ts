import type { Control } from "../../core/control";
import { netAclsAttached } from "./acls-attached";
import { netAddressesAttached } from "./addresses-attached";
import { netDefaultGroupClosed } from "./default-group-closed";
import { netEgressScoped } from "./egress-scoped";
import { netEndpointsBounded } from "./endpoints-bounded";
import { netEndpointsSpanZones } from "./endpoints-span-zones";
import { netFlowLogsWhole } from "./flow-logs-whole";
import { netGatewayEndpoints } from "./gateway-endpoints";
import { netGroupsUsed } from "./groups-used";
import { netInternetOnlyToBalancers } from "./internet-only-to-balancers";
import { netNatPerZone } from "./nat-per-zone";
import { netNoDefaultVpc } from "./no-default-vpc";
import { netNoInternetAllPorts } from "./no-internet-all-ports";
import { netNoInternetDataPorts } from "./no-internet-data-ports";
import { netNoInternetRdp } from "./no-internet-rdp";
import { netNoInternetSsh } from "./no-internet-ssh";
import { netNoWideRanges } from "./no-wide-ranges";
import { netPeeringNarrow } from "./peering-narrow";
import { netPlainHttpRedirects } from "./plain-http-redirects";
import { netRulesDescribed } from "./rules-described";
import { netRulesNotMixed } from "./rules-not-mixed";
import { netServicesAccept } from "./services-accept";
import { netSubnetNoPublicIp } from "./subnet-no-public-ip";
import { netSubnetsSpanZones } from "./subnets-span-zones";
import { netTransitAccepts } from "./transit-accepts";
import { netVpcFlowLogs } from "./vpc-flow-logs";

export const net: readonly Control[] = [
  netVpcFlowLogs,
  netFlowLogsWhole,
  netDefaultGroupClosed,
  netSubnetNoPublicIp,
  netNoInternetSsh,
  netNoInternetRdp,
  netNoInternetDataPorts,
  netInternetOnlyToBalancers,
  netNoInternetAllPorts,
  netPlainHttpRedirects,
  netNoWideRanges,
  netEgressScoped,
  netRulesDescribed,
  netRulesNotMixed,
  netGroupsUsed,
  netPeeringNarrow,
  netAclsAttached,
  netNoDefaultVpc,
  netEndpointsSpanZones,
  netEndpointsBounded,
  netServicesAccept,
  netSubnetsSpanZones,
  netTransitAccepts,
  netAddressesAttached,
  netNatPerZone,
  netGatewayEndpoints,
];
