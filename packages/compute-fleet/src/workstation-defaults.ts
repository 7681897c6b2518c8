import { CpuArchitecture, CpuCredits } from "./choices";

export const workstationInstanceDefaults = {
  type: "m7g.2xlarge",
  architecture: CpuArchitecture.Arm64 as CpuArchitecture,
  rootVolumeGiB: 20,
  rootDeviceName: "/dev/xvda",
  cpuCredits: CpuCredits.Standard as CpuCredits,
  metadataTags: true,
  replaceOnUserDataChange: true,
};

export const addressDefaults = { elasticIp: false, ttlSeconds: 300 };

export const operatingHoursDefaults = { timezone: "UTC" };

export const workstationAlarmsDefaults = {
  cpuPercent: 90,
  memoryPercent: 90,
  diskPercent: 80,
  minutes: 15,
};

export const workstationDefaults = { protect: true };
