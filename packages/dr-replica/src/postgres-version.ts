/** `17` or `17.6`. */
export const versionPattern = /[1-9][0-9](\.[0-9]+)?/;

/** The major part of a version. */
export function majorOf(version: string): string {
  return version.split(".")[0] ?? version;
}

/** True from 14.1 on, where AWS backs replicas up; a major version alone stands for its newest. */
export function replicaIsBackedUp(version: string): boolean {
  const [major = "", minor] = version.split(".");
  return Number(major) > 14 || (major === "14" && minor !== "0");
}
