export { BuildProject } from "./build-project";
export { DeployPipeline } from "./deploy-pipeline";
export { GithubDeployRole } from "./github-deploy-role";
export { ImageReplication } from "./image-replication";
export { ImageRepository } from "./image-repository";
export type { GithubDeployRoleArgs, PreviewStateConfig } from "./github-args";
export type { DeliveryGrantsConfig, EcsServiceConfig } from "./grant-args";
export type { ImageReplicationArgs, ReplicationDestinationConfig } from "./replication-args";
export type { ImageRepositoryArgs, ImageTagRuleConfig } from "./repository-args";
export type { BuildMachineConfig, BuildProjectArgs, BuildVpcConfig } from "./build-args";
export type {
  BuildArtifactsConfig,
  BuildCacheConfig,
  BuildSourceConfig,
  BuildWebhookConfig,
  PullRequestBuildsConfig,
} from "./build-source-args";
export type {
  ArtifactStoreConfig,
  DeployPipelineArgs,
  PipelineSourceConfig,
  PipelineTriggerConfig,
} from "./pipeline-args";
export type {
  ApprovalStageConfig,
  BuildStageConfig,
  CommandStageConfig,
  EcsStageConfig,
  PipelineStageConfig,
} from "./pipeline-stage-args";
