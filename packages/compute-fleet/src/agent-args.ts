/** One file, or several by a wildcard, that the CloudWatch agent follows. */
export interface LogFileConfig {
  /** Path, such as `/var/log/app/*.log`. */
  path: string;

  /** How lines begin with a time, such as `%Y-%m-%dT%H:%M:%S`. Unset: the time of reading counts. */
  timestampFormat?: string;
}

/** What the CloudWatch agent measures and collects. EC2 itself knows neither memory nor disk. */
export interface AgentConfig {
  /**
   * Seconds between measurements, 10 to 3600. Below 60, metrics cost as high-resolution ones.
   *
   * @default 60
   */
  intervalSeconds?: number;

  /** Mount points whose space is measured. Unset: the root volume, and the data volume where there is one. */
  diskPaths?: string[];

  /** Log files by a name of your own; each gets an encrypted log group. Unset: none. */
  logFiles?: Record<string, LogFileConfig>;

  /** Processes measured one by one: a regular expression of the command line, by a name of your own. */
  processes?: Record<string, string>;

  /**
   * Days that logs are kept, as CloudWatch has them.
   *
   * @default 365: what auditors ask for at least
   * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
   */
  retentionDays?: number;
}

export const agentDefaults = { intervalSeconds: 60, retentionDays: 365 };
