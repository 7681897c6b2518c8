import type * as pulumi from "@pulumi/pulumi";
import { DatomicTargetProtocol } from "./choices";

/** A port of the load balancer, and where a group's nodes answer it. */
export interface DatomicListenerConfig {
  /** Port of the load balancer, 1 to 65535. No other listener has it. */
  port: number;

  /** Port of the nodes. Unset: the same. */
  targetPort?: number;

  /**
   * Whether the hop from load balancer to node is encrypted: `TLS` takes any certificate.
   *
   * @default "TCP"
   */
  targetProtocol?: DatomicTargetProtocol;

  /** Port that is asked whether the node is well. Unset: the one of the nodes. */
  healthCheckPort?: number;

  /** Path that answers 200 to 399 on a node that is well. Unset: a connection is enough. */
  healthCheckPath?: string;
}

/** The primary compute group: transactions, indexing and caching. */
export interface DatomicPrimaryConfig {
  /**
   * Nodes, 1 to 16. Two or more go on when one fails. Their number is fixed: Datomic is not made for a primary group
   * that follows the load.
   *
   * @default 2
   */
  nodes?: number;

  /**
   * Type of the nodes, in the list of the Datomic release. `i3` has a local disk for the value cache.
   *
   * @default "t3.medium"
   */
  instanceType?: string;

  /** Doors of the group, by name. Unset: `client` on port 8182. */
  listeners?: Record<string, DatomicListenerConfig>;
}

/** A group that only reads, and follows the load. */
export interface DatomicQueryGroupConfig {
  /**
   * Nodes at least, 1 to 16.
   *
   * @default 1
   */
  minNodes?: number;

  /**
   * Nodes at most, `minNodes` to 64.
   *
   * @default 3
   */
  maxNodes?: number;

  /**
   * Percent of CPU at which nodes are neither added nor taken away, 10 to 90.
   *
   * @default 60
   */
  cpuTargetPercent?: number;

  /**
   * Type of the nodes, in the list of the Datomic release.
   *
   * @default "t3.medium"
   */
  instanceType?: string;

  /** Doors of the group, by name, each with a port of its own. Unset: none. */
  listeners?: Record<string, DatomicListenerConfig>;
}

/** What all nodes have in common. */
export interface DatomicNodeConfig {
  /** Image of the Datomic release in the region. Either this or `imageParameter`. */
  imageId?: pulumi.Input<string>;

  /** Path of an SSM parameter that holds the image: EC2 reads it at each launch. */
  imageParameter?: string;

  /**
   * Root device of the image.
   *
   * @default "/dev/xvda"
   */
  rootDeviceName?: string;

  /**
   * Size of the root volume in GiB, 8 to 16384.
   *
   * @default 30
   */
  rootVolumeGiB?: number;

  /**
   * Folder that the cache is mounted at.
   *
   * @default "/mnt/datomic"
   */
  cachePath?: string;

  /** Lines of shell that run at first start, as root. Whoever is on the node can read them: no secrets. */
  startLines?: pulumi.Input<string>[];

  /**
   * Seconds that a node has to get well, 60 to 3600.
   *
   * @default 600
   */
  startSeconds?: number;

  /** Permissions boundary of the nodes' roles. */
  permissionsBoundaryArn?: pulumi.Input<string>;
}

/** The only place where a default is written. */
export const groupDefaults = {
  DatomicListenerConfig: { targetProtocol: DatomicTargetProtocol.Tcp as DatomicTargetProtocol },
  DatomicPrimaryConfig: { nodes: 2, instanceType: "t3.medium" },
  DatomicQueryGroupConfig: {
    minNodes: 1,
    maxNodes: 3,
    cpuTargetPercent: 60,
    instanceType: "t3.medium",
  },
  DatomicNodeConfig: {
    rootDeviceName: "/dev/xvda",
    rootVolumeGiB: 30,
    cachePath: "/mnt/datomic",
    startSeconds: 600,
  },
};
