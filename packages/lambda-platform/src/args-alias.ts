/** CodeDeploy moves the alias to a new version bit by bit, and back when an alarm of the function fires. */
export interface CodeDeployConfig {
  /**
   * How traffic moves: `CodeDeployDefault.LambdaAllAtOnce`, `…LambdaLinear10PercentEvery1Minute`, …
   *
   * @default "CodeDeployDefault.LambdaCanary10Percent5Minutes"
   */
  configurationName?: string;
}

/** An alias that triggers call. Without weights or CodeDeploy it follows each new version all at once. */
export interface FunctionAliasConfig {
  /**
   * Name of the alias.
   *
   * @default "live"
   */
  name?: string;

  /** Version that keeps the rest of the traffic while `newVersionPercent` is set, such as `7`. */
  stableVersion?: string;

  /** Percent of the calls that the newest version gets, 1 to 99. */
  newVersionPercent?: number;

  /** Leaves moving the alias to CodeDeploy: an update publishes the version, a deployment moves to it. */
  codeDeploy?: CodeDeployConfig;

  /** Execution environments kept warm, at least 1. Billed by the hour, used or not. */
  provisionedConcurrentExecutions?: number;
}

/** Defaults of this file. */
export const aliasDefaults = {
  CodeDeployConfig: { configurationName: "CodeDeployDefault.LambdaCanary10Percent5Minutes" },
  FunctionAliasConfig: { name: "live" },
};
