import { medianOf } from './slope.ts';
import type { PlayedSession } from './verdict.ts';

interface Panel {
  readonly title: string;
  readonly lines: readonly Line[];
}

interface Line {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly number[];
}

const size = { width: 1000, panel: 230, left: 80, right: 30, top: 50, between: 60, foot: 40 } as const;

/** Memory, wipe time and counts over the sessions of a run, as a picture that needs nothing else (SVG). */
export function pictureOf(title: string, sessions: readonly PlayedSession[]): string {
  const series = (of: (session: PlayedSession) => number): readonly number[] => sessions.map(of);
  const panels: readonly Panel[] = [
    {
      title: 'Memory (MiB): pages of their own, and all with shared pages shared out',
      lines: [
        { name: 'warden', colour: '#0b5d66', values: series((one) => one.wardenMemory / 1024) },
        { name: 'its helpers', colour: '#b5541c', values: series((one) => one.helperMemory / 1024) },
        {
          name: 'all, shared out',
          colour: '#555555',
          values: series((one) => one.proportionalMemory / 1024),
        },
      ],
    },
    {
      title: 'Wipe (ms)',
      lines: [
        { name: 'kill, erase, look', colour: '#0b5d66', values: series((one) => one.wipeMilliseconds) },
      ],
    },
    {
      title: 'Counts',
      lines: [
        { name: 'open file descriptors', colour: '#0b5d66', values: series((one) => one.descriptors) },
        { name: 'temporary files', colour: '#b5541c', values: series((one) => one.temporaryEntries) },
        { name: 'session directories left', colour: '#a00000', values: series((one) => one.leftDirectories) },
      ],
    },
  ];
  const height = size.top + panels.length * (size.panel + size.between) + size.foot;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${height}" viewBox="0 0 ${size.width} ${height}" font-family="sans-serif" font-size="13">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<text x="${size.left}" y="28" font-size="17">${title}</text>`,
    ...panels.map((panel, index) => draw(panel, size.top + index * (size.panel + size.between))),
    '</svg>\n',
  ].join('\n');
}

function draw({ title, lines }: Panel, y: number): string {
  const width = size.width - size.left - size.right;
  const plot = size.panel - 30;
  const top = y + 30;
  const most = niceAbove(Math.max(1, ...lines.map(({ values }) => highest(values))));
  const length = Math.max(2, ...lines.map(({ values }) => values.length));
  const at = (index: number): string => (size.left + (index / (length - 1)) * width).toFixed(1);
  const high = (value: number): string => (top + plot - (Math.min(value, most) / most) * plot).toFixed(1);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const value = most * part;
    return `<line x1="${size.left}" x2="${size.left + width}" y1="${high(value)}" y2="${high(value)}" stroke="#dddddd"/><text x="${size.left - 8}" y="${Number(high(value)) + 4}" text-anchor="end">${Number(value.toPrecision(3))}</text>`;
  });
  const curves = lines.map(({ colour, values }) => {
    const points = values.map((value, index) => `${at(index)},${high(value)}`).join(' ');
    return `<polyline fill="none" stroke="${colour}" stroke-width="1" points="${points}"/>`;
  });
  const legend = lines.map(
    ({ name, colour, values }, index) =>
      `<rect x="${size.left + index * 290}" y="${y + 12}" width="12" height="12" fill="${colour}"/><text x="${size.left + index * 290 + 18}" y="${y + 22}">${name}: median ${Number(medianOf(values).toPrecision(4))}</text>`,
  );
  const foot = `<text x="${size.left}" y="${top + plot + 18}">1</text><text x="${size.left + width}" y="${top + plot + 18}" text-anchor="end">session ${length}</text>`;
  return [
    `<text x="${size.left}" y="${y + 4}" font-weight="bold">${title}</text>`,
    ...legend,
    ...grid,
    ...curves,
    foot,
  ].join('\n');
}

/** A few outliers are cut off at the edge; a picture for them alone would hide the rest. */
function highest(values: readonly number[]): number {
  const sorted = [...values].toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * 0.995)] ?? 0;
}

function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.5, 2, 3, 4, 5, 7.5, 10].find((step) => step * power >= value * 1.05) ?? 12) * power;
}
