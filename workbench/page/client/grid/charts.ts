import type { ChartConfiguration } from 'chart.js';
import type { ChartView } from '../../protocol';
import { words } from '../../words';
import { HEAD_HEIGHT, make, ROW_HEAD_WIDTH } from './draw';
import type { SheetModel } from './sheet-model';

/** The size of a chart without options, in pixels, as Sheets has it. */
const DEFAULT_SIZE = { width: 600, height: 371 };

interface Drawn {
  key: string;
  element: HTMLElement;
  chart: Promise<{ destroy(): void } | null>;
}

/** The charts of a sheet, over its cells. */
export class Charts {
  readonly element = make('div.charts');
  private drawn: Drawn[] = [];

  /** Draws the charts of a sheet; one that has not changed stays. */
  show(model: SheetModel): void {
    const old = this.drawn;
    this.drawn = model.view.charts.map((view) => {
      const key = JSON.stringify([model.view.name, view]);
      const known = old.find((each) => each.key === key);
      const drawn = known ?? draw(key, view);
      const { row, column, offsetX, offsetY } = view.anchor;
      drawn.element.style.left = `${ROW_HEAD_WIDTH + model.columns.start(column) + offsetX}px`;
      drawn.element.style.top = `${HEAD_HEIGHT + model.rows.start(row) + offsetY}px`;
      return drawn;
    });
    for (const each of old) {
      if (!this.drawn.includes(each)) each.chart.then((chart) => chart?.destroy());
    }
    this.element.replaceChildren(...this.drawn.map(({ element }) => element));
  }
}

function draw(key: string, view: ChartView): Drawn {
  const { width, height } = { ...DEFAULT_SIZE, ...sizeOf(view.options) };
  const title = String(view.options.title ?? words.chart);
  const element = make('div.chart', { style: `width:${width}px;height:${height}px` });
  const canvas = make('canvas', {
    role: 'img',
    'aria-label': `${title}: ${spoken(view)}`,
  }) as HTMLCanvasElement;
  element.append(canvas);
  // Only for a sheet with charts: the library is as large as the rest of the page.
  const chart = import('chart.js/auto').then(
    ({ Chart }) => new Chart(canvas, configurationOf(view)),
    () => null,
  );
  return { key, element, chart };
}

function sizeOf({ width, height }: Record<string, unknown>): { width?: number; height?: number } {
  return {
    ...(typeof width === 'number' ? { width } : {}),
    ...(typeof height === 'number' ? { height } : {}),
  };
}

/** Labels and series of a chart: the first column names the bars, each further one is a series. */
function dataOf({ rows, headers }: ChartView): {
  labels: string[];
  series: { name: string; values: (number | null)[] }[];
} {
  const body = rows.slice(headers);
  const heads = headers > 0 ? (rows[headers - 1] ?? []) : [];
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return {
    labels: body.map(([label]) => String(label ?? '')),
    series: Array.from({ length: Math.max(0, columns - 1) }, (_, index) => ({
      name: String(heads[index + 1] ?? ''),
      values: body.map((row) => {
        const value = row[index + 1] ?? null;
        return typeof value === 'number' ? value : null;
      }),
    })),
  };
}

function spoken(view: ChartView): string {
  const { labels, series } = dataOf(view);
  return labels
    .map((label, at) => `${label} ${series.map(({ values }) => values[at] ?? 0).join(', ')}`)
    .join('; ');
}

/** What chart.js draws for the options of a chart of Google's. */
function configurationOf(view: ChartView): ChartConfiguration {
  const { type, options } = view;
  const { labels, series } = dataOf(view);
  const colors = Array.isArray(options.colors) ? options.colors.map(String) : DEFAULT_COLORS;
  const color = (index: number): string => colors[index % colors.length] ?? '#4285f4';
  const font = { family: `${String(options.fontName ?? 'Sarabun')}, Sarabun, sans-serif`, size: 13 };
  const isPie = type === 'PIE';
  const position = (options.legend as { position?: string } | undefined)?.position ?? 'right';
  const isStacked = options.isStacked === true;
  const axis = { stacked: isStacked, ticks: { font, precision: 0 } };
  return {
    type: isPie ? 'pie' : 'bar',
    data: {
      labels,
      datasets: series.map(({ name, values }, at) => ({
        label: name,
        data: values,
        backgroundColor: isPie ? labels.map((_, index) => color(index)) : color(at),
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      ...(isPie ? { cutout: `${Number(options.pieHole ?? 0) * 100}%` } : {}),
      ...(type === 'BAR' ? { indexAxis: 'y' as const } : {}),
      ...(isPie ? {} : { scales: { x: axis, y: axis } }),
      plugins: {
        title: {
          display: options.title !== undefined,
          text: String(options.title ?? ''),
          font: { ...font, size: 16 },
        },
        legend: {
          display: position !== 'none' && (isPie || series.length > 1),
          position: position === 'bottom' || position === 'top' || position === 'left' ? position : 'right',
          labels: { font },
        },
        tooltip: { titleFont: font, bodyFont: font },
      },
    },
  };
}

const DEFAULT_COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];
