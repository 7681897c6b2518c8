import type * as aws from "@pulumi/aws";
import type { ConfigRecorderArgs, configDefaults } from "./config-args";

const globalTypes = ["AWS::IAM::Group", "AWS::IAM::Policy", "AWS::IAM::Role", "AWS::IAM::User"];

/** What is recorded. A list of exceptions takes the place of the switch for IAM, so it names IAM itself. */
export function recordingGroup({
  globalResources,
  excludedTypes = [],
}: ConfigRecorderArgs &
  typeof configDefaults.ConfigRecorderArgs): aws.types.input.cfg.RecorderRecordingGroup {
  if (excludedTypes.length === 0)
    return { allSupported: true, includeGlobalResourceTypes: globalResources };
  const resourceTypes = [
    ...new Set([...excludedTypes, ...(globalResources ? [] : globalTypes)]),
  ].sort();
  return {
    allSupported: false,
    includeGlobalResourceTypes: false,
    exclusionByResourceTypes: [{ resourceTypes }],
    recordingStrategies: [{ useOnly: "EXCLUSION_BY_RESOURCE_TYPES" }],
  };
}
