import { accessDefaults } from "./access-args";
import { alarmDefaults } from "./alarm-args";
import { type DatomicComputeArgs, computeDefaults } from "./compute-args";
import { type Context, sorted } from "./context";
import { type DatomicListenerConfig, groupDefaults } from "./group-args";

/** The port that Datomic's clients know. */
const clientPort = 8182;

export const primaryGroup = "primary";

/** One listener with every default filled in. */
export interface Listener {
  /** `<group>-<listener>`. */
  key: string;
  port: number;
  targetPort: number;
  targetProtocol: string;
  healthCheckPort: number;
  healthCheckPath: string | undefined;
}

/** One group of nodes with every default filled in. */
export interface NodeGroup {
  key: string;
  /** Whether its nodes write. */
  writes: boolean;
  instanceType: string;
  minNodes: number;
  maxNodes: number;
  /** Unset: the group does not follow the load. */
  cpuTargetPercent: number | undefined;
  listeners: Listener[];
}

function listenersOf(
  group: string,
  listeners: Record<string, DatomicListenerConfig> | undefined,
): Listener[] {
  return sorted(listeners).map(([key, config]) => {
    const targetPort = config.targetPort ?? config.port;
    return {
      key: `${group}-${key}`,
      port: config.port,
      targetPort,
      targetProtocol: config.targetProtocol ?? groupDefaults.DatomicListenerConfig.targetProtocol,
      healthCheckPort: config.healthCheckPort ?? targetPort,
      healthCheckPath: config.healthCheckPath,
    };
  });
}

function groupsOf({ primary, queryGroups }: DatomicComputeArgs): NodeGroup[] {
  const { nodes, instanceType } = { ...groupDefaults.DatomicPrimaryConfig, ...primary };
  const doors = primary?.listeners ?? { client: { port: clientPort } };
  const first: NodeGroup = {
    key: primaryGroup,
    writes: true,
    instanceType,
    minNodes: nodes,
    maxNodes: nodes,
    cpuTargetPercent: undefined,
    listeners: listenersOf(primaryGroup, doors),
  };
  const others = sorted(queryGroups).map(([key, config]): NodeGroup => {
    const group = { ...groupDefaults.DatomicQueryGroupConfig, ...config };
    return { ...group, key, writes: false, listeners: listenersOf(key, config.listeners) };
  });
  return [first, ...others];
}

/** The arguments with every default filled in. */
export function computeSettings(args: DatomicComputeArgs) {
  return {
    ...computeDefaults.DatomicComputeArgs,
    ...args,
    node: { ...groupDefaults.DatomicNodeConfig, ...args.node },
    groups: groupsOf(args),
    tls: args.tls && { ...accessDefaults.DatomicTlsConfig, ...args.tls },
    clients: sorted(args.clients),
    httpsTo: sorted(args.httpsTo ?? { anywhere: { cidrBlock: "0.0.0.0/0" } }),
    dns: {
      zoneName: `${args.systemName}.internal`,
      ...accessDefaults.DatomicDnsConfig,
      ...args.dns,
    },
    alarms: args.alarms && { ...alarmDefaults.DatomicComputeAlarmsConfig, ...args.alarms },
  };
}

export type ComputeSettings = ReturnType<typeof computeSettings>;

/** What the parts of the compute are made with. */
export interface ComputeContext extends Context {
  a: ComputeSettings;
}
