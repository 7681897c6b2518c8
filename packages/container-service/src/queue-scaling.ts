import type { Scaled, TrackedMetric } from "./scaling";
import type { QueueScalingConfig } from "./scaling-args";

const namespace = "AWS/SQS";
const metricName = "ApproximateNumberOfMessagesVisible";

function queueDimensions({ queueName }: QueueScalingConfig) {
  return [{ name: "QueueName", value: queueName }];
}

/** Waiting messages per running task: tracking the queue's length alone would never settle. */
function backlog(scaled: Scaled, queue: QueueScalingConfig): TrackedMetric {
  return {
    customizedMetricSpecification: {
      metrics: [
        {
          id: "messages",
          returnData: false,
          metricStat: {
            stat: "Sum",
            metric: { namespace, metricName, dimensions: queueDimensions(queue) },
          },
        },
        {
          id: "tasks",
          returnData: false,
          metricStat: {
            stat: "Average",
            metric: {
              namespace: "ECS/ContainerInsights",
              metricName: "RunningTaskCount",
              dimensions: [
                { name: "ClusterName", value: scaled.clusterName },
                { name: "ServiceName", value: scaled.serviceName },
              ],
            },
          },
        },
        { id: "backlog", expression: "messages / tasks", returnData: true },
      ],
    },
  };
}

/** Waiting messages, as they are. */
function length(queue: QueueScalingConfig): TrackedMetric {
  return {
    customizedMetricSpecification: {
      namespace,
      metricName,
      statistic: "Average",
      dimensions: queueDimensions(queue),
    },
  };
}

/** The metric of a queue, and what is held of it. */
export function queueTracking(scaled: Scaled, queue: QueueScalingConfig) {
  return queue.messages === undefined
    ? { targetValue: queue.messagesPerTask ?? 0, metric: backlog(scaled, queue) }
    : { targetValue: queue.messages, metric: length(queue) };
}
