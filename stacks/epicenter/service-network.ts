import type { TaskNetworkConfig } from "@plinth/container-service";
import type { Parts } from "./parts";

const https = 443;
const postgres = 5432;
const redis = 6379;

/**
 * What each service may reach: AWS and the outside on 443, the database and the cache. The record
 * admits only the API to both; worker, admin and cron could do nothing without them.
 */
export function egressOf({ base, store, fast }: Parts): TaskNetworkConfig {
  return {
    vpcId: base.network.vpcId,
    subnetIds: base.network.appSubnetIds,
    egress: {
      https: { cidrBlock: "0.0.0.0/0", port: https, description: "AWS and services on the web" },
      database: {
        securityGroupId: store.securityGroupId,
        admitted: true,
        port: postgres,
        description: "Database",
      },
      cache: {
        securityGroupId: fast.securityGroupId,
        admitted: true,
        port: redis,
        description: "Cache",
      },
    },
  };
}
