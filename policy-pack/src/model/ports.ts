import { numberOf, type Props, read, textOf } from "../core/value";

/** Ports that a rule opens; undefined ends where they are not known. */
export interface Ports {
  protocol: string | undefined;
  from: number | undefined;
  to: number | undefined;
}

export function portsOf(props: Props, protocolKey: string): Ports {
  const protocol = read(props, protocolKey);
  return {
    protocol: textOf(protocol)?.toLowerCase() ?? numberOf(protocol)?.toString(),
    from: numberOf(read(props, "fromPort")),
    to: numberOf(read(props, "toPort")),
  };
}

/** True for every protocol and port. */
export function isEverything({ protocol, from, to }: Ports): boolean {
  if (protocol === "-1" || protocol === "all") return true;
  return (
    (from ?? 0) <= 0 && (to ?? 65_535) >= 65_535 && protocol !== "icmp" && protocol !== "icmpv6"
  );
}

/** True where a TCP port is open. Unknown ends count as open: what is not proven is not closed. */
export function opens(ports: Ports, port: number): boolean {
  const { protocol, from, to } = ports;
  if (isEverything(ports)) return true;
  if (protocol !== undefined && protocol !== "tcp" && protocol !== "6") return false;
  return (from ?? 0) <= port && port <= (to ?? 65_535);
}

export function describePorts(ports: Ports): string {
  if (isEverything(ports)) return "every port";
  const { protocol = "an unknown protocol", from = "?", to = "?" } = ports;
  return from === to ? `${protocol} ${from}` : `${protocol} ${from}-${to}`;
}
