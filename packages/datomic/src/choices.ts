/** How DynamoDB charges for the table: by request, or by capacity that follows the load. */
export const DatomicBilling = {
  OnDemand: "PAY_PER_REQUEST",
  Provisioned: "PROVISIONED",
} as const;
export type DatomicBilling = (typeof DatomicBilling)[keyof typeof DatomicBilling];

/** What bounds the throughput of the file system: nothing, its size, or a number. */
export const DatomicThroughputMode = {
  Elastic: "elastic",
  Bursting: "bursting",
  Provisioned: "provisioned",
} as const;
export type DatomicThroughputMode =
  (typeof DatomicThroughputMode)[keyof typeof DatomicThroughputMode];

/** Whether the hop from load balancer to node is encrypted. */
export const DatomicTargetProtocol = { Tcp: "TCP", Tls: "TLS" } as const;
export type DatomicTargetProtocol =
  (typeof DatomicTargetProtocol)[keyof typeof DatomicTargetProtocol];
