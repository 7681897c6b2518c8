/** One metric line of a widget: namespace, name, then dimension names and values in turn. */
export type MetricLine = (string | { stat: string; label?: string })[];

export interface Widget {
  title: string;
  metrics: MetricLine[];
  /** A line across the graph. */
  target?: { label: string; value: number };
}

/** A widget without its place. */
export interface Panel {
  type: string;
  properties: Record<string, unknown>;
}

/** Equally wide panels, and a heading above them. */
export interface Row {
  heading?: string;
  panels: Panel[];
}

interface Placed extends Panel {
  x: number;
  y: number;
  width: number;
  height: number;
}

const columns = 24;
const height = 6;
const headline = 1;

/** A row of graphs over time. */
export function graphRow(widgets: Widget[], region: string, period: number): Row {
  const panels = widgets.map(({ title, metrics, target }) => ({
    type: "metric",
    properties: {
      title,
      view: "timeSeries",
      region,
      period,
      metrics,
      yAxis: { left: { min: 0 } },
      ...(target && {
        annotations: { horizontal: [{ label: target.label, value: target.value }] },
      }),
    },
  }));
  return { panels };
}

function placed(panel: Panel, x: number, y: number, width: number, tall: number): Placed {
  return { type: panel.type, x, y, width, height: tall, properties: panel.properties };
}

function text(markdown: string, y: number): Placed {
  return placed({ type: "text", properties: { markdown } }, 0, y, columns, headline);
}

function placeRow({ heading, panels }: Row, y: number): Placed[] {
  const width = Math.floor(columns / panels.length);
  const top = heading === undefined ? y : y + headline;
  return [
    ...(heading === undefined ? [] : [text(`## ${heading}`, y)]),
    ...panels.map((panel, place) => placed(panel, place * width, top, width, height)),
  ];
}

/** The body of a dashboard: a headline, then rows of equally wide widgets, then the alarms. */
export function dashboardBody(title: string, rows: Row[], alarms: string[]): string {
  const widgets = [text(`# ${title}`, 0)];
  let y = headline;
  for (const row of rows) {
    widgets.push(...placeRow(row, y));
    y += height + (row.heading === undefined ? 0 : headline);
  }
  const states = { type: "alarm", properties: { title: "Alarms", alarms } };
  if (alarms.length > 0) widgets.push(placed(states, 0, y, columns, height));
  return JSON.stringify({ widgets });
}
