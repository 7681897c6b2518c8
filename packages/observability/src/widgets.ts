/** One metric line of a widget: namespace, name, then dimension names and values in turn. */
export type MetricLine = (string | { stat: string; label?: string })[];

export interface Widget {
  title: string;
  metrics: MetricLine[];
  /** A line across the graph. */
  target?: { label: string; value: number };
}

const columns = 24;
const height = 6;
const headline = 1;

function properties(widget: Widget, region: string, period: number) {
  const { target } = widget;
  return {
    title: widget.title,
    view: "timeSeries",
    region,
    period,
    metrics: widget.metrics,
    yAxis: { left: { min: 0 } },
    ...(target && { annotations: { horizontal: [{ label: target.label, value: target.value }] } }),
  };
}

/** The body of a dashboard: a headline, then rows of equally wide graphs, then the alarms. */
export function dashboardBody(
  title: string,
  rows: Widget[][],
  alarms: string[],
  region: string,
  period: number,
): string {
  const text = {
    type: "text",
    x: 0,
    y: 0,
    width: columns,
    height: headline,
    properties: { markdown: `# ${title}` },
  };
  const graphs = rows.flatMap((row, index) => {
    const width = Math.floor(columns / row.length);
    return row.map((widget, place) => ({
      type: "metric",
      x: place * width,
      y: headline + index * height,
      width,
      height,
      properties: properties(widget, region, period),
    }));
  });
  const below = headline + rows.length * height;
  const states = {
    type: "alarm",
    x: 0,
    y: below,
    width: columns,
    height,
    properties: { title: "Alarms", alarms },
  };
  return JSON.stringify({ widgets: [text, ...graphs, ...(alarms.length > 0 ? [states] : [])] });
}
