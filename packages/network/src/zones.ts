/** A zone of the region proper. Local Zones (`us-west-2-lax-1a`) and Wavelength Zones have more parts. */
const notation = /^([a-z]+(?:-[a-z]+)+-\d+)([a-h])$/;

/** True for the name of an availability zone, such as `us-east-1a`. */
export function isZone(zone: string): boolean {
  return notation.test(zone);
}

/** `us-east-1` of `us-east-1a`; empty when that is no zone. */
export function regionOfZone(zone: string): string {
  return notation.exec(zone)?.[1] ?? "";
}

/** `a` of `us-east-1a`: what names a zone's resources. */
export function letterOf(zone: string): string {
  return zone.slice(-1);
}

/** 0 for `a`, 1 for `b`: a zone's place in the address plan, whichever other zones there are. */
export function slotOf(zone: string): number {
  return letterOf(zone).charCodeAt(0) - "a".charCodeAt(0);
}
