import { type Check, check } from "@plinth/core";
import { CpuArchitecture } from "./choices";

const form = /^([a-z]+[a-z0-9-]*?)\.(?:[a-z0-9-]+)$/;

/** Families before the Nitro system: no encrypted memory, no NVMe volumes, and most without gp3's full speed. */
const beforeNitro = new Set([
  ...["c1", "c3", "c4", "cc2", "d2", "f1", "g2", "g3", "g3s", "h1", "i2", "i3"],
  ...["m1", "m2", "m3", "m4", "p2", "p3", "r3", "r4", "t1", "t2", "x1", "x1e"],
]);

/** Processor of a family: AWS marks its own by a `g` behind the generation. */
function architectureOf(family: string): CpuArchitecture {
  const graviton = family === "a1" || /^[a-z]+\d+g/.test(family);
  return graviton ? CpuArchitecture.Arm64 : CpuArchitecture.X86_64;
}

/** True for the types that may go on when their CPU credits are spent. */
export function isBurstable(type: string): boolean {
  return /^t\d/.test(type);
}

/** Refuses a type that is not Nitro, or that the image does not run on. */
export function typeCheck(argument: string, type: string, architecture: CpuArchitecture): Check {
  const family = form.exec(type)?.[1];
  if (family === undefined)
    return check(false, argument, type, "a type such as m7g.large", "Write family and size");
  const own = architectureOf(family);
  return [
    check(
      !beforeNitro.has(family) || type.endsWith(".metal"),
      argument,
      type,
      "a type on the Nitro system",
      "Take a newer generation of the family",
    ),
    check(
      own === architecture,
      argument,
      type,
      `a type of the image's architecture, ${architecture}`,
      `${family} is ${own}: change the type, or set instance.architecture`,
    ),
  ];
}
